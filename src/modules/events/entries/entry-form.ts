import { z } from 'zod';
import { optionalText, text } from '../../../platform/http/form.ts';
import { parseIdentity, parseName, parsePhone } from '../../people/index.ts';
import type { Entrant } from './entry.ts';

interface Asking {
  readonly isInsured: boolean;
  /** Age and check digit are judged on this day. */
  readonly today: string;
}

const optionalPhone = optionalText('联系电话', 30).transform((typed, check) => {
  if (typed === undefined) return undefined;
  const phone = parsePhone(typed);
  if (phone.ok) return phone.value;
  check.addIssue({ code: 'custom', message: phone.reason });
  return z.NEVER;
});

/** What a worker fills in: nothing but the phone, unless an insurance needs more. */
export function signUpForm({ isInsured, today }: Asking) {
  const identity = text('身份证号', 30).transform((typed, check) => {
    const parsed = parseIdentity('resident-id', typed, today);
    if (parsed.ok) return parsed.value;
    check.addIssue({ code: 'custom', message: parsed.reason });
    return z.NEVER;
  });
  const consent = z.literal('on', { error: '请勾选同意，否则无法投保' });
  return z.object({
    phone: optionalPhone,
    identityNumber: isInsured ? identity : z.undefined().catch(undefined),
    emergencyContact: isInsured ? optionalText('紧急联系人', 50) : z.undefined().catch(undefined),
    consent: isInsured ? consent : z.undefined().catch(undefined),
  });
}

export const listForm = z.object({
  channel: z.enum(['unit', 'paper']).catch('paper'),
  organisation: optionalText('单位', 60),
  list: text('名单', 200_000),
});

const headings = {
  name: ['姓名', '名字'],
  phone: ['电话', '手机', '手机号', '联系电话'],
  identityNumber: ['身份证', '身份证号', '身份证号码', '证件号码'],
  organisationName: ['单位', '工作单位'],
  emergencyContact: ['紧急联系人'],
} as const;
type Column = keyof typeof headings;
const columns = Object.keys(headings) as Column[]; // keys of a closed table

export type ReadEntrants =
  | { readonly ok: true; readonly entrants: readonly Entrant[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a pasted list with a line of headings, or bare names one a line. */
export function readEntrants(lines: readonly (readonly string[])[], asking: Asking): ReadEntrants {
  const [head = [], ...rest] = lines;
  const named = head.map((cell) => columnOf(cell));
  const hasHead = named.includes('name');
  const order: readonly (Column | undefined)[] = hasHead ? named : ['name', 'phone', 'identityNumber'];
  const body = hasHead ? rest : lines;
  if (body.length === 0) return { ok: false, problems: ['名单是空的，每行一人'] };
  if (body.length > 500) return { ok: false, problems: ['一次最多 500 人，请分几次'] };
  const problems: string[] = [];
  const entrants = body.map((cells, index) =>
    readEntrant(order, cells, { asking, problem: (why) => problems.push(`第 ${index + 1} 行：${why}`) }),
  );
  return problems.length > 0 ? { ok: false, problems: problems.slice(0, 20) } : { ok: true, entrants };
}

function columnOf(cell: string): Column | undefined {
  const text = cell.replaceAll(/[\s*]/g, '');
  return columns.find((column) => headings[column].some((one) => one === text));
}

function readEntrant(
  order: readonly (Column | undefined)[],
  cells: readonly string[],
  on: { asking: Asking; problem: (why: string) => void },
): Entrant {
  const cell = (column: Column) => {
    const typed = cells[order.indexOf(column)]?.trim() ?? '';
    return order.includes(column) && typed !== '' ? typed : undefined;
  };
  const name = parseName(cell('name') ?? '');
  if (!name.ok) on.problem(name.reason);
  const typedPhone = cell('phone');
  const phone = typedPhone === undefined ? undefined : parsePhone(typedPhone);
  if (phone?.ok === false) on.problem(phone.reason);
  const typedIdentity = on.asking.isInsured ? cell('identityNumber') : undefined;
  const identity =
    typedIdentity === undefined ? undefined : parseIdentity('resident-id', typedIdentity, on.asking.today);
  if (identity?.ok === false) on.problem(identity.reason);
  if (on.asking.isInsured && identity === undefined) on.problem('本活动统一购买意外险，请填写身份证号');
  return {
    name: name.ok ? name.value : '',
    phone: phone?.ok ? phone.value : undefined,
    identityNumber: identity?.ok ? identity.value : undefined,
    organisationName: cell('organisationName'),
    emergencyContact: on.asking.isInsured ? cell('emergencyContact') : undefined,
  };
}
