import type { TakedownStatus } from './takedown-lifecycle.ts';

export const grounds = ['copyright', 'personal-information', 'reputation', 'other'] as const;
export type Ground = (typeof grounds)[number];
export const groundNames: Readonly<Record<Ground, string>> = {
  copyright: '著作权（含表演、录音录像）',
  'personal-information': '个人信息、隐私',
  reputation: '名誉权、肖像权',
  other: '其他权利',
};

export const channels = ['web', 'letter', 'visit', 'phone'] as const;
export type Channel = (typeof channels)[number];
export const channelNames: Readonly<Record<Channel, string>> = {
  web: '网上',
  letter: '来信',
  visit: '来访',
  phone: '来电',
};

export const forwardChannels = ['email', 'letter', 'announcement'] as const;
export type ForwardChannel = (typeof forwardChannels)[number];
export const forwardNames: Readonly<Record<ForwardChannel, string>> = {
  email: '电子邮件',
  letter: '书面函件',
  announcement: '网上公告（对方无法联系）',
};

export type PartyKind = 'person' | 'organisation';

/** 下线通知 without what is sealed. */
export interface Takedown {
  readonly region: string;
  readonly id: string;
  readonly year: number;
  readonly sequence: number;
  readonly channel: Channel;
  readonly ground: Ground;
  readonly status: TakedownStatus;
  readonly partyKind: PartyKind;
  /** A person's name masked, an organisation's whole. */
  readonly partyLabel: string;
  readonly missing: readonly string[];
  readonly filedAt: Date;
  /** Last day of the step that runs, 'YYYY-MM-DD'; undefined where nothing runs. */
  readonly dueOn: string | undefined;
  readonly blockedAt: Date | undefined;
  readonly forward: { readonly at: Date; readonly channel: ForwardChannel; readonly to: string } | undefined;
  readonly closing: { readonly at: Date; readonly reason: string } | undefined;
  readonly version: number;
}

/** One line of a notice: what was written, and which article of ours it means. */
export interface TakedownItem {
  readonly position: number;
  readonly givenText: string;
  readonly articleId: string | undefined;
}

/** What happened, for the pages of both sides. */
export interface TakedownStep {
  readonly act: string;
  readonly at: Date;
  readonly actorName: string;
  readonly note: string | undefined;
}

/** 书面说明（反通知） without what is sealed. */
export interface Counter {
  readonly id: string;
  readonly takedownId: string;
  readonly partyLabel: string;
  readonly status: 'open' | 'accepted' | 'declined';
  readonly filedAt: Date;
  readonly answer: string | undefined;
}

/** 下线〔2026〕3号 – what both sides keep. */
export function takedownNumber(of: Pick<Takedown, 'year' | 'sequence'>): string {
  return `下线〔${of.year}〕${of.sequence}号`;
}

/** Reads a number as people type it: 下线〔2026〕3号, 下线(2026)3, 2026-3. */
export function parseTakedownNumber(typed: string): { year: number; sequence: number } | undefined {
  const match = /(\d{4})\D{1,3}(\d{1,7})/.exec(typed.normalize('NFKC'));
  return match ? { year: Number(match[1]), sequence: Number(match[2]) } : undefined;
}

/**
 * 查询码: the end of the notice's own random id, so that nothing more has to be kept. Eight hex digits; guesses are
 * counted by number and by caller.
 */
export function lookupCode(id: string): string {
  const end = id.replaceAll('-', '').slice(-8).toUpperCase();
  return `${end.slice(0, 4)}-${end.slice(4)}`;
}

/** Whether a typed code belongs to the notice; dashes, spaces and case do not matter. */
export function isLookupCode(id: string, typed: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replaceAll(/[^0-9a-z]/gi, '')
      .toUpperCase();
  return plain(lookupCode(id)) === plain(typed);
}
