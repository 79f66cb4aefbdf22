import { z } from 'zod';
import { text } from '../../../platform/http/form.ts';
import { parseMoney } from '../../../platform/money.ts';
import { parseName } from '../../people/index.ts';
import type { Prize } from './prize.ts';

export const prizeForm = z.object({ list: text('获奖名单', 100_000) });

export type ReadPrizes =
  | { readonly ok: true; readonly prizes: readonly Omit<Prize, 'id'>[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads lines of 姓名、单位、奖项、金额; a line of headings is passed over. */
export function readPrizes(lines: readonly (readonly string[])[]): ReadPrizes {
  const body = lines[0]?.[0]?.trim() === '姓名' ? lines.slice(1) : lines;
  if (body.length === 0) return { ok: false, problems: ['名单是空的'] };
  const problems: string[] = [];
  const prizes = body.map((cells, index) => {
    const [person = '', organisation = '', prize = '', amount = ''] = cells.map((cell) => cell.trim());
    const name = parseName(person);
    const money = parseMoney(amount);
    if (!name.ok) problems.push(`第 ${index + 1} 行：${name.reason}`);
    else if (prize === '') problems.push(`第 ${index + 1} 行：请填写奖项`);
    else if (!money.ok) problems.push(`第 ${index + 1} 行：${money.reason}`);
    else if (money.fen === 0n) problems.push(`第 ${index + 1} 行：金额应大于 0`);
    return {
      name: name.ok ? name.value : '',
      organisationName: organisation === '' ? undefined : organisation.slice(0, 60),
      prize: prize.slice(0, 60),
      amountFen: money.ok ? money.fen : 0n,
    };
  });
  return problems.length > 0 ? { ok: false, problems: problems.slice(0, 20) } : { ok: true, prizes };
}
