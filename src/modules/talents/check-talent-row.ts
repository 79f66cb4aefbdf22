import { parseDate } from '../../platform/dates.ts';
import type { CheckedRow, Problem, Values } from '../imports/index.ts';
import { findTownship } from '../orgs/index.ts';
import { parseIdentity, parseName, parsePhone, upgradeFifteenDigits } from '../people/index.ts';
import { isTooYoung } from './certificate.ts';
import { levelAgrees, parseCertificateNumber } from './certificate-number.ts';
import { parseSkillLevel } from './skill-level.ts';

interface Facts {
  readonly region: string;
  readonly today: string;
}

type Cell = (typed: string, facts: Facts) => Omit<Problem, 'column'> | undefined;

/** One row of a talent sheet by itself: every cell, then what the cells say about each other. */
export function checkTalentRow(values: Values, facts: Facts): CheckedRow {
  const problems: Problem[] = [];
  for (const [column, check] of Object.entries(cells)) {
    const found = check(values[column] ?? '', facts);
    if (found) problems.push({ column, ...found });
  }
  problems.push(...crossChecks(values, facts));
  return { problems, keys: keysOf(values, facts), subject: subjectOf(values, facts) };
}

const LOST = '被 Excel 变成了科学计数法，后几位已经丢失，请对照原件重填';
const SCIENTIFIC = /^\d(\.\d+)?e\+?\d+$/i;

const cells: Readonly<Record<string, Cell>> = {
  name: (typed) => tidy(typed, parseName(typed), 'name'),
  identity: checkIdentity,
  phone: (typed) => (typed === '' ? undefined : tidy(typed, parsePhone(typed), 'phone')),
  certificate: (typed) => {
    if (typed === '') return undefined;
    if (SCIENTIFIC.test(typed)) return { code: 'scientific', sentence: `证书编号${LOST}` };
    return tidy(typed, parseCertificateNumber(typed), 'number');
  },
  occupation: (typed) => (typed === '' ? { code: 'empty', sentence: '请填写职业（工种）' } : undefined),
  occupationCode: (typed) => {
    const code = typed
      .normalize('NFKC')
      .replaceAll(/\s/g, '')
      .replaceAll(/[–—－]/g, '-');
    if (code === '') return undefined;
    if (!/^\d-\d{2}-\d{2}-\d{2}$/.test(code)) {
      return { code: 'occupation-code', sentence: '职业编码应像 4-02-07-08(职业分类大典 2022)' };
    }
    return tidy(typed, { ok: true, value: code }, 'occupation-code');
  },
  level: (typed) => {
    if (typed === '') return { code: 'empty', sentence: '请填写技能等级' };
    const level = parseSkillLevel(typed);
    if (!level) return { code: 'level-unknown', sentence: `看不懂等级“${typed}”，或名称与级数矛盾` };
    return tidy(typed, { ok: true, value: level.label }, 'level');
  },
  issuedOn: (typed, { today }) =>
    checkDay(typed, (date) => (date > today ? '发证日期在今天之后' : undefined)),
  expiresOn: (typed) => checkDay(typed, () => undefined),
  township: (typed, { region }) => {
    if (typed === '') return undefined;
    const township = findTownship(region, typed);
    if (!township) return { code: 'township', sentence: `本县没有“${typed}”这个乡镇` };
    return tidy(typed, { ok: true, value: township.name }, 'township');
  },
};

function checkIdentity(typed: string, { today }: Facts): Omit<Problem, 'column'> | undefined {
  if (SCIENTIFIC.test(typed)) return { code: 'scientific', sentence: `身份证号${LOST}` };
  const parsed = parseIdentity('resident-id', typed, today);
  if (parsed.ok) return tidy(typed, { ok: true, value: parsed.value }, 'identity');
  if (parsed.problem === 'to-upgrade') {
    const repair = upgradeFifteenDigits(typed.replaceAll(/\D/g, ''));
    return { code: 'fifteen-digits', sentence: '15 位旧身份证号，可以升为 18 位', repair };
  }
  if (/^\d{15}000$/.test(typed)) {
    return {
      code: 'trailing-zeros',
      sentence: '末尾 000 是 Excel 截断的痕迹，后三位已经丢失，请对照原件重填',
    };
  }
  return { code: `identity-${parsed.problem}`, sentence: parsed.reason };
}

type Parsed = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: string };

/** Nothing where the cell is in its normal form; the normal form as a repair where it is certain. */
function tidy(typed: string, parsed: Parsed, code: string): Omit<Problem, 'column'> | undefined {
  if (!parsed.ok) return { code, sentence: parsed.reason };
  if (parsed.value === typed) return undefined;
  return { code: 'untidy', sentence: `写法可以统一为“${parsed.value}”`, repair: parsed.value };
}

function checkDay(typed: string, judge: (date: string) => string | undefined) {
  if (typed === '') return undefined;
  const parsed = parseDate(typed);
  if (!parsed.ok) return { code: 'date', sentence: parsed.reason };
  const sentence = judge(parsed.date);
  return sentence ? { code: 'future', sentence } : tidy(typed, { ok: true, value: parsed.date }, 'date');
}

function crossChecks(values: Values, { today }: Facts): Problem[] {
  const certificate = parseCertificateNumber(values.certificate ?? '');
  const level = parseSkillLevel(values.level ?? '');
  const identity = parseIdentity('resident-id', values.identity ?? '', today);
  const issued = parseDate(values.issuedOn ?? '');
  const expires = parseDate(values.expiresOn ?? '');
  const problems: Problem[] = [];
  if (level && !levelAgrees(certificate, level)) {
    const sentence = `证书编号中的等级与“${level.label}”不一致，请对照证书`;
    problems.push({ column: 'level', code: 'level-digit', sentence });
  }
  const year = certificate.ok ? certificate.year : issued.ok ? Number(issued.date.slice(0, 4)) : undefined;
  if (identity.ok && isTooYoung(identity.birthDate, year)) {
    const sentence = `证书年份 ${year} 年时本人未满 16 周岁`;
    problems.push({ column: certificate.ok ? 'certificate' : 'issuedOn', code: 'too-young', sentence });
  }
  if (issued.ok && expires.ok && expires.date < issued.date) {
    problems.push({ column: 'expiresOn', code: 'ends-first', sentence: '有效期至早于发证日期' });
  }
  return problems;
}

function subjectOf(values: Values, { today }: Facts): string | undefined {
  const identity = parseIdentity('resident-id', values.identity ?? '', today);
  return identity.ok ? identity.value : undefined;
}

function keysOf(values: Values, { today }: Facts) {
  const certificate = parseCertificateNumber(values.certificate ?? '');
  const identity = parseIdentity('resident-id', values.identity ?? '', today);
  const level = parseSkillLevel(values.level ?? '');
  const person = identity.ok && level && [identity.value, values.occupation, level.ordinal].join('|');
  return [
    ...(certificate.ok ? [{ kind: 'certificate', text: certificate.value }] : []),
    ...(person ? [{ kind: 'person', text: person }] : []),
  ];
}
