import type { Checklist, ChecklistItem, FrozenChecklist } from './checklist.ts';
import { employmentLists } from './employment-lists.ts';
import { hoursLists } from './hours-lists.ts';
import { protectionLists } from './protection-lists.ts';
import { siteLists } from './site-lists.ts';

/** Every version of every checklist, in the order in which they are offered. A version is never changed, only followed. */
export const checklistVersions: readonly Checklist[] = [
  ...employmentLists,
  ...hoursLists,
  ...siteLists,
  ...protectionLists,
];

/** The checklists in force on a day, one version of each. @param on 'YYYY-MM-DD' */
export function checklistsOn(on: string): Checklist[] {
  const inForce = new Map<string, Checklist>();
  for (const list of checklistVersions) {
    const known = inForce.get(list.key);
    if (list.version <= on && (known === undefined || known.version < list.version))
      inForce.set(list.key, list);
  }
  return [...inForce.values()];
}

/** The very versions a visit froze; a version that is gone would be a bug, so it is not left out silently. */
export function frozenChecklists(frozen: readonly FrozenChecklist[]): Checklist[] {
  return frozen.map(({ key, version }) => {
    const list = checklistVersions.find((one) => one.key === key && one.version === version);
    if (!list) throw new Error(`checklist ${key} of ${version} is gone`);
    return list;
  });
}

/** What a visit asks: items that fit a firm's offices alone are kept on a site, too, where both are looked at. */
export function findItem(
  lists: readonly Checklist[],
  at: { checklistKey: string; itemCode: string },
): { list: Checklist; item: ChecklistItem } | undefined {
  const list = lists.find((one) => one.key === at.checklistKey);
  const item = list?.items.find((one) => one.code === at.itemCode);
  return list && item ? { list, item } : undefined;
}
