import { z } from 'zod';
import {
  choice,
  day,
  type FormState,
  type FormValues,
  optionalText,
  type Parsed,
  parseForm,
  text,
  withError,
} from '../../../../platform/http/form.ts';
import { parseCreditCode } from '../../../orgs/index.ts';
import { parseIdentity } from '../../../people/index.ts';
import { grounds } from '../notice/takedown.ts';
import type { Party } from './party.ts';

const MOST_LINES = 20;
const LONGEST_LINE = 500;

/** One mail address and nothing else, as the outbox takes it. */
const email = optionalText('电子邮箱', 100).refine(
  (value) => value === undefined || /^[^\s<>,;:"()[\]\\@]{1,64}@[^\s<>,;:"()[\]\\@]{1,255}$/.test(value),
  '电子邮箱写得不对，例如 name@example.com',
);

const phone = optionalText('电话', 30).refine(
  (value) => value === undefined || /^[+\d][\d\s()（）-]{5,}$/.test(value),
  '电话只写数字、横线和括号',
);

const truth = z.literal('on', { error: '请勾选：对所写内容的真实性负责' });

const partyFields = {
  partyKind: choice('您是', ['person', 'organisation']),
  name: text('姓名或单位名称', 100),
  identityType: z.enum(['resident-id', 'other']).catch('resident-id'),
  identity: text('证件号码或统一社会信用代码', 40),
  phone,
  email,
  address: text('通信地址', 200),
  statement: text('说明', 3_000),
  truth,
};

const lines = z
  .string({ error: '请填写文章的网址' })
  .transform((typed) => [
    ...new Set(
      typed
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ])
  .refine((given) => given.length > 0, '请填写文章的网址')
  .refine((given) => given.length <= MOST_LINES, `一次最多 ${MOST_LINES} 篇，请分几次提交`)
  .refine(
    (given) => given.every((line) => [...line].length <= LONGEST_LINE),
    `每行最多 ${LONGEST_LINE} 个字`,
  );

const noticeSchema = z.object({
  ...partyFields,
  ground: choice('理由', grounds),
  work: optionalText('权利作品的名称', 200),
  articles: lines,
});

const counterSchema = z.object({
  ...partyFields,
  number: text('通知编号', 40),
  work: text('要求恢复的文章的标题和网址', 500),
});

/** What staff copy from a letter may lack parts: the sender is asked for them. */
const letterSchema = z.object({
  ...partyFields,
  identity: optionalText('证件号码或统一社会信用代码', 40),
  address: optionalText('通信地址', 200),
  truth: z.literal('on').optional().catch(undefined),
  ground: choice('理由', grounds),
  work: optionalText('权利作品的名称', 200),
  articles: lines,
  channel: choice('来源', ['letter', 'visit', 'phone']),
  receivedOn: day('收到日期'),
});

type Fields = z.output<typeof noticeSchema>;
type Typed = Pick<Fields, 'partyKind' | 'name' | 'identityType' | 'phone' | 'email' | 'statement'> & {
  identity?: string | undefined;
  address?: string | undefined;
  work?: string | undefined;
  truth?: 'on' | undefined;
};

/** 下线通知 as written on the web. */
export function parseNotice(values: FormValues, today: string): Parsed<Fields & { party: Party }> {
  return withParty(parseForm(noticeSchema, values), today);
}

/** 书面说明 as written on the web. */
export function parseCounter(
  values: FormValues,
  today: string,
): Parsed<z.output<typeof counterSchema> & { party: Party }> {
  return withParty(parseForm(counterSchema, values), today);
}

/** What staff copy from paper. */
export function parseLetter(
  values: FormValues,
  today: string,
): Parsed<z.output<typeof letterSchema> & { party: Party }> {
  const parsed = parseForm(letterSchema, values);
  if (!parsed.ok) return parsed;
  return withParty(parsed, today);
}

function withParty<Value extends Typed>(
  parsed: Parsed<Value>,
  today: string,
): Parsed<Value & { party: Party }> {
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const identity = readIdentity(value, today);
  let form: FormState = parsed.form;
  if (!identity.ok) form = withError(form, 'identity', identity.reason);
  if (value.phone === undefined && value.email === undefined)
    form = withError(form, 'phone', '电话和电子邮箱至少填写一项');
  if (!identity.ok || form !== parsed.form) return { ok: false, form };
  const party: Party = {
    kind: value.partyKind,
    name: value.name,
    identity: identity.value,
    phone: value.phone,
    email: value.email,
    address: value.address,
    work: value.work,
    statement: value.statement,
    isVouchedFor: value.truth === 'on',
  };
  return { ok: true, value: { ...value, party }, form };
}

function readIdentity(
  { partyKind, identityType, identity }: Typed,
  today: string,
): { ok: true; value: string } | { ok: false; reason: string } {
  if (identity === undefined) return { ok: true, value: '' };
  if (partyKind === 'organisation') return parseCreditCode(identity);
  if (identityType === 'resident-id') return parseIdentity('resident-id', identity, today);
  const value = identity.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  return /^[0-9A-Z-]{5,30}$/.test(value)
    ? { ok: true, value }
    : { ok: false, reason: '证件号码写得不对，请核对' };
}
