import { listHash, seededOrder } from '../../../platform/seeded-order.ts';

/** 双随机: firms to be visited, or the people who visit. */
export const drawKinds = ['firms', 'people'] as const;
export type DrawKind = (typeof drawKinds)[number];

export const drawKindNames = {
  firms: '随机抽取检查对象',
  people: '随机选派检查人员',
} as const satisfies Record<DrawKind, string>;

export interface DrawEntry {
  /** Running number in the frozen list: 001, 002 … */
  readonly code: string;
  readonly label: string;
  readonly organisationId: string | undefined;
  /** Place in the drawn order, from 1. */
  readonly rank: number | undefined;
  readonly isPicked: boolean;
}

export interface Draw {
  readonly region: string;
  readonly id: string;
  readonly planId: string;
  readonly kind: DrawKind;
  readonly title: string;
  /** Where the seed will come from, named before anybody knows it. */
  readonly seedSource: string;
  /** SHA-256 of the canonical list. */
  readonly listHash: string;
  readonly pickCount: number;
  readonly frozenAt: Date;
  readonly frozenByName: string;
  readonly seed: string | undefined;
  readonly drawnAt: Date | undefined;
  readonly drawnByName: string | undefined;
  /** From then on anybody may read the list; before that firms would be warned. */
  readonly publishedAt: Date | undefined;
  readonly entries: readonly DrawEntry[];
}

/** Labels in the order given, without doubles and empty ones, numbered 001, 002 … */
export function numberedEntries(labels: readonly string[]): { code: string; label: string }[] {
  const clean = labels.map((label) => label.replaceAll(/\s+/g, ' ').trim());
  return [...new Set(clean.filter((label) => label !== ''))].map((label, index) => ({
    code: String(index + 1).padStart(3, '0'),
    label,
  }));
}

/** The list that is hashed and drawn from: `001 甲公司`, one entry a line, in the order of the numbers. */
export function canonicalList(entries: readonly Pick<DrawEntry, 'code' | 'label'>[]): string[] {
  return [...entries]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((entry) => `${entry.code} ${entry.label}`);
}

/**
 * The rule: each line of the list gets HMAC-SHA256(key = seed, message = line) in hex, lines are sorted by it, the
 * first `pickCount` are picked.
 * @returns codes in the drawn order.
 */
export async function drawnOrder(
  entries: readonly Pick<DrawEntry, 'code' | 'label'>[],
  seed: string,
): Promise<string[]> {
  const order = await seededOrder(canonicalList(entries), seed);
  return order.map((line) => line.split(' ', 1)[0] ?? '');
}

export interface Check {
  readonly isListUnchanged: boolean;
  /** Undefined while nothing is drawn. */
  readonly isOrderRight: boolean | undefined;
}

/** 复算: whether the list still has its hash, and whether seed and rule give the recorded order and picks. */
export async function checkedDraw(draw: Draw): Promise<Check> {
  const isListUnchanged = (await listHash(canonicalList(draw.entries))) === draw.listHash;
  if (draw.seed === undefined) return { isListUnchanged, isOrderRight: undefined };
  const codes = await drawnOrder(draw.entries, draw.seed);
  const isOrderRight = draw.entries.every((entry) => {
    const rank = codes.indexOf(entry.code) + 1;
    return entry.rank === rank && entry.isPicked === rank <= draw.pickCount;
  });
  return { isListUnchanged, isOrderRight };
}
