import { copy, place, say } from './shell.ts';
import type { Work } from './held-visit.ts';
import { countUnsent, progressOf } from './work.ts';

/** The visits on this phone, as cards. */
export function showList(
  works: readonly Work[],
  on: { photos: ReadonlyMap<string, number>; open: (id: string) => void },
): void {
  const cards = works.map((work) => {
    const card = copy('visit-card');
    const { visit } = work;
    say('firm', visit.firm, card);
    say('about', aboutOf(work), card);
    say('progress', progressWords(work, on.photos.get(work.id) ?? 0), card);
    card.querySelector('[data-field-act="open"]')?.addEventListener('click', () => on.open(work.id));
    return card;
  });
  place('visits').replaceChildren(...cards);
}

export function aboutOf({ visit }: Work): string {
  return [visit.number, visit.project, `计划 ${visit.plannedOn}`, `牵头：${visit.ownerBody}`]
    .filter((text) => text !== '')
    .join(' · ');
}

function progressWords(work: Work, photos: number): string {
  const { judged, items } = progressOf(work);
  const unsent = countUnsent(work) + photos;
  // What the desk had when this was downloaded, and who was asked here since.
  const asked = work.visit.samples + work.samples.filter((sample) => sample.base === 0).length;
  const sent = unsent === 0 ? '全部已上传' : `还有 ${unsent} 处没有上传`;
  const differs = work.conflicts > 0 ? `；${work.conflicts} 处与桌面记录不一致，请在工作台上选定` : '';
  return `检查表 ${judged}/${items} 项，抽样 ${asked} 人；${sent}${differs}`;
}
