import type { HtmlElement } from '../html-tree.ts';
import type { PageLine } from '../reading/page-line.ts';
import { around, type ElementSums, isWithin } from './element-sums.ts';
import type { LineMeasure } from './line-measure.ts';
import type { NameKinds } from './name-kinds.ts';
import type { PageContext } from './page-context.ts';

/** Where a line stands among the elements of its page. */
export interface LinePlace {
  readonly index: number;
  readonly page: PageContext;
  readonly line: PageLine;
  readonly measure: LineMeasure;
  /** Levels of elements around the line. */
  readonly depth: number;
  /** Steps from the candidate outward to the first element that also holds the line; 0 inside it, 9 where none. */
  readonly candidateSteps: number;
  /** The same from the headline, at most 9. */
  readonly headingSteps: number;
  /** Names around the line inside the candidate, or all where the line is outside. */
  readonly inner: NameKinds;
  /** Names of all elements around the line but body and html. */
  readonly all: NameKinds;
  /** Names of the nearest three elements. */
  readonly near: NameKinds;
  /** Tags around the line, with how often. */
  readonly tags: ReadonlyMap<string, number>;
  readonly isStated: boolean;
  readonly own: ElementSums;
  readonly parent: ElementSums;
  readonly grandparent: ElementSums;
  /** The outermost element around the line below the candidate. */
  readonly branch: HtmlElement;
  readonly branchSums: ElementSums;
  readonly shape: { readonly lines: number; readonly prose: number };
}

const NEAR = 3;
const FAR = 9;

export function placeOf(page: PageContext, index: number): LinePlace | undefined {
  const [line, measure] = [page.lines[index], page.measures[index]];
  if (!line || !measure) return undefined;
  const { element } = line;
  const parent = element.parent ?? element;
  const climbed = climb(page, element);
  return {
    index,
    page,
    line,
    measure,
    ...climbed,
    own: page.sums.of(element),
    parent: page.sums.of(parent),
    grandparent: page.sums.of(element.parent?.parent ?? element),
    branchSums: page.sums.of(climbed.branch),
    shape: page.shapes.get(page.shapeNames[index] ?? '') ?? { lines: 1, prose: 0 },
  };
}

/** Goes outward from a line once and gathers all that the elements say. */
function climb(page: PageContext, start: HtmlElement) {
  const isInside = isWithin(start, page.candidate);
  const gathered = { inner: newKinds(), all: newKinds(), near: newKinds(), tags: new Map<string, number>() };
  const steps = { candidateSteps: FAR, headingSteps: FAR };
  let branch = start;
  let depth = 0;
  let isOutside = false;
  let isStated = false;
  for (const element of around(start)) {
    const level = page.candidateLevels.get(element);
    const isOuter = element.tag === 'body' || element.tag === 'html' || element.tag === '#document';
    if (!isOuter) addNames(page, element, { gathered, depth, counts: !isOutside || !isInside });
    if (element.attributes.itemprop?.includes('articleBody')) isStated = true;
    if (level !== undefined && steps.candidateSteps === FAR) steps.candidateSteps = Math.min(level, FAR);
    const headingLevel = page.headingLevels.get(element);
    if (headingLevel !== undefined && steps.headingSteps === FAR)
      steps.headingSteps = Math.min(headingLevel, FAR - 1);
    if (level !== undefined) isOutside = true;
    if (!isOutside) branch = element;
    depth += 1;
  }
  return { ...gathered, ...steps, branch, depth, isStated };
}

type Counting<Kinds> = { -readonly [Kind in keyof Kinds]: number };

function newKinds(): Counting<NameKinds> {
  return { aside: 0, article: 0, comments: 0, related: 0, sharing: 0, credits: 0 };
}

interface Gathering {
  readonly gathered: {
    readonly inner: Counting<NameKinds>;
    readonly all: Counting<NameKinds>;
    readonly near: Counting<NameKinds>;
    readonly tags: Map<string, number>;
  };
  readonly depth: number;
  /** Elements outside the candidate say nothing about a line inside it: they are around the whole article. */
  readonly counts: boolean;
}

/** Roles that say what a tag of the same name says. */
const ROLES: Readonly<Record<string, string>> = { main: 'main', navigation: 'nav', complementary: 'aside' };
const ALWAYS = new Set(['article', 'main']);

function addNames(page: PageContext, element: HtmlElement, { gathered, depth, counts }: Gathering): void {
  const kinds = page.names.kindsOf(element);
  add(gathered.all, kinds);
  if (counts) add(gathered.inner, kinds);
  if (depth < NEAR) add(gathered.near, kinds);
  const tag = ROLES[element.attributes.role ?? ''] ?? element.tag;
  if (counts || ALWAYS.has(tag)) gathered.tags.set(tag, (gathered.tags.get(tag) ?? 0) + 1);
}

function add(sum: Counting<NameKinds>, kinds: NameKinds): void {
  sum.aside += kinds.aside;
  sum.article += kinds.article;
  sum.comments += kinds.comments;
  sum.related += kinds.related;
  sum.sharing += kinds.sharing;
  sum.credits += kinds.credits;
}
