import { formatDate } from '../../../../platform/dates.ts';
import { kindNames, type Letter, type LetterItem, verdictNames } from '../letter.ts';
import { ITEMS_LINE, type LetterTemplate } from './letter-template.ts';

/** What the text says besides the problems. */
export interface LetterFacts {
  readonly firmName: string;
  readonly projectName: string | undefined;
  /** Day of the joint visit; undefined where the union learned of it otherwise. */
  readonly visitedOn: string | undefined;
  readonly replyDays: number;
  readonly former: FormerLetter | undefined;
}

/** The gentler letter before this one, with what the firm said to it. */
export interface FormerLetter {
  readonly letter: Pick<Letter, 'kind' | 'number' | 'issuedOn' | 'firm' | 'service' | 'reply'>;
  /** Day on which it was found that the letter did not help. */
  readonly judgedOn: string;
}

/** Fills the template: paragraphs, one a line. Numbers of days stay numbers; nothing of the complainants goes in. */
export function composedBody(template: LetterTemplate, facts: LetterFacts): string {
  const values: Readonly<Record<string, string>> = {
    firm: facts.firmName,
    project: facts.projectName ? `${facts.projectName}项目` : '',
    occasion: facts.visitedOn
      ? `${formatDate(facts.visitedOn)}，我会参加对${template.kind === 'recommendation' ? '该单位' : '你单位'}的联合检查，`
      : '我会在开展工会劳动法律监督中，',
    replyDays: String(facts.replyDays),
    former: facts.former ? formerSentence(facts.former, template.kind) : '',
  };
  return template.paragraphs
    .map((paragraph) => paragraph.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''))
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

function formerSentence(former: FormerLetter, kind: LetterTemplate['kind']): string {
  const { letter } = former;
  const firm = kind === 'recommendation' ? letter.firm.name : '你单位';
  const sent = letter.issuedOn ? `${formatDate(letter.issuedOn)}，` : '';
  const due = letter.service ? `应于${formatDate(letter.service.replyDue)}前答复` : '要求限期答复';
  const what = letter.reply
    ? `${firm}于${formatDate(letter.reply.on)}答复，但承诺的整改经${formatDate(former.judgedOn)}核查尚未完成。`
    : `${due}，${firm}至${formatDate(former.judgedOn)}仍未答复。`;
  return `${sent}我会向${firm}发出《${kindNames[letter.kind]}》（${letter.number ?? ''}）。${what}`;
}

type Problem = Pick<LetterItem, 'problem' | 'article' | 'demand'>;

/** The list of problems as it is printed: （一）… 依据…，要求：… */
export function itemParagraphs(items: readonly Problem[]): string[] {
  return items.map(
    ({ problem, article, demand }, index) =>
      `（${chineseOrdinal(index + 1)}）${closed(problem)}${article ? `依据：${closed(article)}` : ''}要求：${closed(demand)}`,
  );
}

/** Every paragraph of the letter, the problems in their place (at the end where the clerk took the line out). */
export function printedParagraphs(body: string, items: readonly Problem[]): string[] {
  const lines = body.split('\n').map((line) => line.trim());
  const list = itemParagraphs(items);
  const shown = lines.includes(ITEMS_LINE) ? lines : [...lines, ITEMS_LINE];
  return shown.flatMap((line) => (line === ITEMS_LINE ? list : line === '' ? [] : [line]));
}

/** What is hashed when the text is frozen: recipient, title and every paragraph, a line each. */
export function frozenText(letter: Pick<Letter, 'recipient' | 'title' | 'body'>, items: readonly Problem[]) {
  return [letter.recipient.name, letter.title, ...printedParagraphs(letter.body, items)].join('\n');
}

/**
 * A problem that stays after a letter, for the next one: with the promise and its day, so that the firm reads its
 * own words.
 */
export function problemCarriedOn(item: LetterItem, firm: string): string {
  const promised =
    item.promise === undefined
      ? `${firm}未就此答复。`
      : `${firm}曾答复：“${item.promise}”${item.promiseDue ? `，承诺${formatDate(item.promiseDue)}前完成` : ''}。`;
  const found =
    item.verdict && item.verdictOn
      ? `${formatDate(item.verdictOn)}复查：${verdictNames[item.verdict]}${item.verdictNote ? `，${item.verdictNote}` : ''}。`
      : '';
  return `${closed(withoutFormerWords(item.problem))}${promised}${closed(found)}`;
}

/** A problem that was carried on before keeps only the newest words about it. */
function withoutFormerWords(problem: string): string {
  return problem.replace(/(?:你单位|该单位)(?:未就此答复|曾答复：“)[\s\S]*$/, '');
}

function closed(sentence: string): string {
  const text = sentence.trim();
  return text === '' || /[。！？；]$/.test(text) ? text : `${text}。`;
}

const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 20 → 二十; up to 99. */
export function chineseOrdinal(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}
