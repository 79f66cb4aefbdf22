import type { HtmlElement } from '../../html-tree.ts';
import type { FeatureTable } from '../feature-table.ts';
import { KINDS } from '../name-kinds.ts';
import type { PageFacts } from './page-facts.ts';

const TAG_RANK: Readonly<Record<string, number>> = {
  figcaption: -1,
  caption: -1,
  div: 1,
  td: 2,
  th: 2,
  dd: 2.5,
  dt: 2.5,
  li: 3,
  p: 5,
  blockquote: 6,
  pre: 7,
};
/** Tags and roles that tell what stands inside; counted among the elements around a line. */
const AROUND: Readonly<Record<string, (element: HtmlElement) => boolean>> = {
  header: ({ tag }) => tag === 'header',
  footer: ({ tag }) => tag === 'footer',
  nav: ({ tag, attributes }) => tag === 'nav' || attributes.role === 'navigation',
  aside: ({ tag, attributes }) => tag === 'aside' || attributes.role === 'complementary',
  form: ({ tag }) => tag === 'form',
  figure: ({ tag }) => tag === 'figure',
  list: ({ tag }) => tag === 'ul' || tag === 'ol',
  table: ({ tag }) => tag === 'table',
  quote: ({ tag }) => tag === 'blockquote',
  section: ({ tag }) => tag === 'section',
  'aria-hidden': ({ attributes }) => attributes['aria-hidden'] === 'true',
};
/** These count also where they stand around the main element. */
const ANYWHERE: Readonly<Record<string, (element: HtmlElement) => boolean>> = {
  'in article': ({ tag }) => tag === 'article',
  'in main': ({ tag, attributes }) => tag === 'main' || attributes.role === 'main',
  'in articleBody': ({ attributes }) => attributes.itemprop?.includes('articleBody') ?? false,
};
const NEAR = 3;

/** Features of the elements around a line: what they are and what they are called. */
export function treeFeatures(facts: PageFacts, table: FeatureTable): void {
  const { outline } = facts;
  const { elements, names } = outline;
  const isLocal = (at: number) => (facts.main.outwards[at] ?? -1) < 0;
  const isPage = (at: number) => elements[at]?.tag === 'body' || elements[at]?.tag === 'html';
  for (const kind of KINDS) {
    const own = (at: number) => (isPage(at) ? 0 : (names[at]?.[kind] ?? 0));
    spread(
      facts,
      table.column(`${kind} names`),
      inherited(facts, (at) => (isLocal(at) ? own(at) : 0)),
    );
    spread(facts, table.column(`${kind} names, all`), inherited(facts, own));
    spread(facts, table.column(`${kind} names, near`), nearby(facts, own));
  }
  for (const [name, is] of Object.entries(AROUND)) {
    const own = elements.map((element, at) => (isLocal(at) && is(element) ? 1 : 0));
    spread(
      facts,
      table.column(`in ${name}`),
      inherited(facts, (at) => own[at] ?? 0),
    );
  }
  for (const [name, is] of Object.entries(ANYWHERE)) {
    const own = elements.map((element) => (is(element) ? 1 : 0));
    spread(
      facts,
      table.column(name),
      inherited(facts, (at) => own[at] ?? 0),
    );
  }
  spread(
    facts,
    table.column('depth'),
    inherited(facts, () => 1),
  );
  ownTag(facts, table);
}

function ownTag({ outline }: PageFacts, table: FeatureTable): void {
  const [rank, level] = [table.column('tag'), table.column('heading')];
  for (const [at, { element, heading }] of outline.lines.entries()) {
    level[at] = Number(heading?.tag[1] ?? 0);
    rank[at] = heading ? 4 : (TAG_RANK[element.tag] ?? 0);
  }
}

/** Sum of a value over each element and all around it. */
function inherited({ outline: { parents } }: PageFacts, own: (at: number) => number): Float32Array {
  const sums = new Float32Array(parents.length);
  for (let at = 0; at < sums.length; at++) {
    sums[at] = own(at) + (at === 0 ? 0 : (sums[parents[at] ?? 0] ?? 0));
  }
  return sums;
}

/** Sum of a value over each element and the nearest around it. */
function nearby({ outline: { parents } }: PageFacts, own: (at: number) => number): Float32Array {
  const sums = new Float32Array(parents.length);
  for (let at = 0; at < sums.length; at++) {
    let sum = 0;
    for (let step = 0, next = at; step < NEAR; step++, next = parents[next] ?? 0) {
      sum += own(next);
      if (next === 0) break;
    }
    sums[at] = sum;
  }
  return sums;
}

function spread({ outline: { places } }: PageFacts, column: Float32Array, byElement: Float32Array): void {
  for (let at = 0; at < column.length; at++) column[at] = byElement[places[at] ?? 0] ?? 0;
}
