import type { Digest } from './digest.ts';

/** What staff typed on the layout page. */
export interface Wish {
  readonly title: string;
  readonly foreword: string | undefined;
  readonly sections: readonly { id: string; title: string; note: string | undefined; order: number }[];
  /** `sectionId` undefined: out with it. */
  readonly items: readonly { id: string; sectionId: string | undefined; order: number }[];
  /** A section that does not exist yet. */
  readonly newSection: { readonly id: string; readonly title: string } | undefined;
}

export interface Arrangement {
  readonly sections: readonly { id: string; title: string; note: string | undefined; position: number }[];
  readonly places: readonly { id: string; sectionId: string; position: number }[];
  readonly removed: readonly string[];
}

/**
 * The order that staff asked for, numbered without gaps. Equal numbers keep the present order; what the form did not
 * know of (an item added meanwhile) stays where it is; a section that is not of this issue counts as none.
 */
export function arrange(digest: Pick<Digest, 'sections'>, wish: Wish): Arrangement {
  const wished = new Map(wish.sections.map((section) => [section.id, section]));
  const sections = digest.sections
    .map(({ id, title, note }, at) => ({ ...(wished.get(id) ?? { id, title, note, order: at + 1 }), id }))
    .sort((a, b) => a.order - b.order);
  const all = wish.newSection ? [...sections, { ...wish.newSection, note: undefined, order: 0 }] : sections;
  const known = new Set(all.map(({ id }) => id));
  const asked = new Map(wish.items.map((item) => [item.id, item]));
  const removed: string[] = [];
  const placed = digest.sections.flatMap((section) =>
    section.items.flatMap((item, at) => {
      const want = asked.get(item.id) ?? { sectionId: section.id, order: at + 1 };
      if (want.sectionId === undefined) {
        removed.push(item.id);
        return [];
      }
      const sectionId = known.has(want.sectionId) ? want.sectionId : section.id;
      return [{ id: item.id, sectionId, order: want.order }];
    }),
  );
  const places = all.flatMap(({ id }) =>
    placed
      .filter(({ sectionId }) => sectionId === id)
      .sort((a, b) => a.order - b.order)
      .map((item, position) => ({ id: item.id, sectionId: id, position })),
  );
  return {
    sections: all.map(({ id, title, note }, position) => ({ id, title, note, position })),
    places,
    removed,
  };
}
