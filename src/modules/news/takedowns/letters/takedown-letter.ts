import { partNames, readParts } from '../notice/missing-parts.ts';
import type { NamedArticle } from '../notice/named-article.ts';
import { groundNames, type Takedown, takedownNumber } from '../notice/takedown.ts';
import { type TakedownStatus, takedownStatuses } from '../notice/takedown-lifecycle.ts';
import type { Party } from '../party/party.ts';

export const letterKinds = ['acknowledge', 'incomplete', 'forward', 'restore', 'reject'] as const;
export type LetterKind = (typeof letterKinds)[number];

export const letterNames: Readonly<Record<LetterKind, string>> = {
  acknowledge: '下线通知回执',
  incomplete: '补正告知书',
  forward: '下线通知转送函',
  restore: '恢复告知函',
  reject: '不予下线告知书',
};

/** From which status on a letter makes sense. */
const shownIn: Readonly<Record<LetterKind, readonly TakedownStatus[]>> = {
  acknowledge: takedownStatuses,
  incomplete: ['incomplete'],
  forward: ['blocked', 'forwarded', 'countered'],
  restore: ['restored'],
  reject: ['rejected'],
};

export function lettersOf(status: TakedownStatus): LetterKind[] {
  return letterKinds.filter((kind) => shownIn[kind].includes(status));
}

export interface LetterFacts {
  readonly takedown: Takedown;
  readonly party: Party;
  /** The other side, once it wrote. */
  readonly counter: Party | undefined;
  readonly articles: readonly NamedArticle[];
  /** Days as they are written: 2023年11月2日. */
  readonly filedOn: string;
}

export interface LetterText {
  readonly title: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly enclosures: readonly string[];
}

/** The words of one letter; the same for paper and Word. */
export function takedownLetter(kind: LetterKind, facts: LetterFacts): LetterText {
  return { title: letterNames[kind], ...writers[kind](facts) };
}

const writers: Readonly<Record<LetterKind, (facts: LetterFacts) => Omit<LetterText, 'title'>>> = {
  acknowledge: ({ takedown, party, articles, filedOn }) => ({
    addressee: party.name,
    paragraphs: [
      `您${filedOn}提出的下线通知收悉，编号${takedownNumber(takedown)}，理由为${groundNames[takedown.ground]}，涉及下列文章：`,
      ...listed(articles),
      '我们依照《信息网络传播权保护条例》第十四条、第十五条办理。通知齐备的，立即下线有关文章，并将通知转送提供作品的一方。',
      '因通知错误给他人造成损失的，由通知人依法承担责任（条例第二十四条）。',
    ],
    enclosures: [],
  }),
  incomplete: ({ takedown, party, filedOn }) => ({
    addressee: party.name,
    paragraphs: [
      `您${filedOn}提出的下线通知（${takedownNumber(takedown)}）还缺少《信息网络传播权保护条例》第十四条要求的下列内容：`,
      ...readParts(takedown.missing).map((part, index) => `${index + 1}. ${partNames[part]}。`),
      `请在${takedown.dueOn ?? '收到本函后十个工作日内'}前补齐。逾期没有补齐的，视为没有提出通知。`,
    ],
    enclosures: [],
  }),
  forward: ({ takedown, party, articles, filedOn }) => ({
    addressee:
      takedown.forward?.to ?? articles.find(({ sourceName }) => sourceName)?.sourceName ?? '提供作品的一方',
    paragraphs: [
      `我单位${filedOn}收到${party.name}的下线通知，编号${takedownNumber(takedown)}，理由为${groundNames[takedown.ground]}${party.work ? `，权利作品为《${party.work}》` : ''}。依照《信息网络传播权保护条例》第十五条，我单位已将下列文章下线，现将通知转送你们：`,
      ...listed(articles),
      '认为提供的作品没有侵犯他人权利的，可以依照条例第十六条，向我单位提交书面说明，要求恢复。书面说明应当写明：你们的名称、联系方式和地址；要求恢复的作品的名称和网络地址；不构成侵权的初步证明材料。你们对书面说明的真实性负责。',
    ],
    enclosures: ['通知人的说明（不含证件号码和联系方式）'],
  }),
  restore: ({ takedown, party, counter, articles }) => ({
    addressee: party.name,
    paragraphs: [
      counter
        ? `关于您的下线通知${takedownNumber(takedown)}，提供作品的一方${counter.name}已提交书面说明，要求恢复。依照《信息网络传播权保护条例》第十七条，我单位已恢复下列文章，现将书面说明转送您：`
        : `关于您的下线通知${takedownNumber(takedown)}，经核对，我单位已恢复下列文章：`,
      ...listed(articles),
      counter ? `书面说明的内容：${counter.statement}` : `理由：${takedown.closing?.reason ?? ''}`,
      ...(counter
        ? [
            '依照条例第十七条，您不得就同一作品再次通知。有争议的，可以向人民法院起诉，或者向著作权行政管理部门投诉。',
          ]
        : []),
    ],
    enclosures: counter ? ['书面说明和证明材料'] : [],
  }),
  reject: ({ takedown, party, articles, filedOn }) => ({
    addressee: party.name,
    paragraphs: [
      `您${filedOn}提出的下线通知（${takedownNumber(takedown)}），涉及下列文章：`,
      ...listed(articles),
      `经审查，不予下线。理由：${takedown.closing?.reason ?? ''}`,
      '不同意的，可以补充材料后再次通知，也可以向人民法院起诉，或者向著作权行政管理部门投诉。',
    ],
    enclosures: [],
  }),
};

function listed(articles: readonly NamedArticle[]): string[] {
  if (articles.length === 0) return ['（尚未找到对应的文章）'];
  return articles.map(
    ({ title, sourceName, url }, index) =>
      `${index + 1}. 《${title}》${sourceName ? `，来源${sourceName}` : ''}${url ? `，网址 ${url}` : ''}。`,
  );
}
