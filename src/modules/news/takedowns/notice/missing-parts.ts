import type { Ground } from './takedown.ts';

/** What a notice must hold (信息网络传播权保护条例 §14): who, which, and why it is believed. */
export const parts = ['identity', 'contact', 'address', 'articles', 'work', 'proof', 'truth'] as const;
export type Part = (typeof parts)[number];

export const partNames: Readonly<Record<Part, string>> = {
  identity: '姓名（名称）和证件号码（统一社会信用代码）',
  contact: '联系方式',
  address: '通信地址',
  articles: '要求下线的文章的网址（能在本平台找到对应文章）',
  work: '权利作品的名称',
  proof: '构成侵权的初步证明材料',
  truth: '对通知内容真实性负责的声明',
};

/** What is known of a notice, whether it came by web or by letter. */
export interface Completeness {
  readonly ground: Ground;
  readonly hasIdentity: boolean;
  readonly hasContact: boolean;
  readonly hasAddress: boolean;
  /** Lines that name an article of ours. */
  readonly matchedItems: number;
  readonly hasWork: boolean;
  readonly proofCount: number;
  readonly isVouchedFor: boolean;
}

/**
 * What is still missing before a notice is complete at first sight. The name of a work is asked for copyright alone;
 * who asks about the own personal data proves no more than who they are (个人信息保护法 §47).
 */
export function missingParts(of: Completeness): Part[] {
  const wanted: Readonly<Record<Part, boolean>> = {
    identity: !of.hasIdentity,
    contact: !of.hasContact,
    address: !of.hasAddress,
    articles: of.matchedItems === 0,
    work: of.ground === 'copyright' && !of.hasWork,
    proof: of.ground !== 'personal-information' && of.proofCount === 0,
    truth: !of.isVouchedFor,
  };
  return parts.filter((part) => wanted[part]);
}

/** The stored names of parts, unknown ones dropped. */
export function readParts(names: readonly string[]): Part[] {
  return parts.filter((part) => names.includes(part));
}
