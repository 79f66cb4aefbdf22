/** What was found for an item. */
export const verdicts = ['ok', 'problem', 'not-applicable'] as const;
export type Verdict = (typeof verdicts)[number];
export const verdictNames = {
  ok: '符合',
  problem: '有问题',
  'not-applicable': '不适用',
} as const satisfies Record<Verdict, string>;

export interface Finding {
  readonly id: string;
  readonly checklistKey: string;
  readonly checklistVersion: string;
  readonly itemCode: string;
  readonly verdict: Verdict;
  readonly note: string | undefined;
  readonly article: string;
  /** Counts the changes, from 1: a phone says which one it last saw. */
  readonly revision: number;
  readonly recordedAt: Date;
  readonly recorder: { readonly id: string; readonly name: string };
}

/** Where an item stands: the same words in forms, uploads and conflicts. */
export interface ItemAddress {
  readonly checklistKey: string;
  readonly itemCode: string;
}

export function itemName(at: ItemAddress): string {
  return `${at.checklistKey}.${at.itemCode}`;
}

/** A finding as it comes in from a form or a phone. */
export interface NewFinding extends ItemAddress {
  readonly verdict: Verdict;
  readonly note: string | undefined;
}
