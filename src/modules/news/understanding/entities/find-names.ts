import { nameKey } from './entity.ts';

/** A name that may stand in a text, with the entry it means. */
export interface KnownName {
  readonly key: string;
  readonly entityId: string;
  readonly isEvent: boolean;
}

/** How often each entry is mentioned, and numbered events (第二届…) that the dictionary knows only without number. */
export interface Mentions {
  readonly counts: ReadonlyMap<string, number>;
  readonly numberedEvents: ReadonlyMap<string, number>;
}

const ORDINAL = /第[一二三四五六七八九十百\d]{1,4}届$/;

/**
 * Counts names in a text, the longest at each place (临高县总工会 is not 临高县). 首届 and 第二届 of one event are two
 * events: a name without number does not match where the text numbers it.
 * @param text in `nameKey` form.
 */
export function countNames(text: string, names: readonly KnownName[]): Mentions {
  const counts = new Map<string, number>();
  const numberedEvents = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  const byFirst = Map.groupBy(names, ({ key }) => key[0]);
  for (const list of byFirst.values()) list.sort((a, b) => b.key.length - a.key.length);
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    const name = byFirst.get(text[start])?.find(({ key }) => text.startsWith(key, start));
    if (name === undefined) continue;
    const ordinal = name.isEvent ? ORDINAL.exec(text.slice(Math.max(0, at - 7), at))?.[0] : undefined;
    if (ordinal === undefined) add(counts, name.entityId);
    else add(numberedEvents, ordinal + name.key);
    at += name.key.length - 1;
  }
  return { counts, numberedEvents };
}

const LAW = /《([^《》\n]{3,60})》/g;
const LAW_END =
  /(?:法|条例|规定|办法|解释|细则|规则|意见|通知|方案|决定|纲要|标准)(?:[（(][^（()）]{2,12}[）)])?$/;

/** Laws and documents that a text names in 《…》. */
export function lawsIn(text: string): string[] {
  const names = [...text.matchAll(LAW)].map(([, name = '']) => name.trim());
  return [...new Set(names.filter((name) => LAW_END.test(name) && nameKey(name).length <= 60))];
}

const ORGANISATION_END =
  /(?:公司|集团|工厂|学院|大学|学校|医院|工会|合作社|协会|经营部|门市部|酒店|幼儿园|中心)/g;
const LONGEST_NAME = 30;
const SHORTEST_NAME = 4;
const MOST_CANDIDATES = 4_000;

/** Runs of characters that end like an organisation's name; which of them are one, the register says. */
export function organisationCandidates(text: string): string[] {
  const candidates = new Set<string>();
  for (const run of text.normalize('NFKC').match(/[\p{Script=Han}()a-z0-9]{4,}/giu) ?? []) {
    for (const end of run.matchAll(ORGANISATION_END)) {
      const stop = end.index + end[0].length;
      for (let start = Math.max(0, stop - LONGEST_NAME); start <= stop - SHORTEST_NAME; start += 1) {
        if (candidates.size < MOST_CANDIDATES) candidates.add(run.slice(start, stop));
      }
    }
  }
  return [...candidates];
}
