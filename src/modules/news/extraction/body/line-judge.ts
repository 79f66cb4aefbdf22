import { type BoostedTrees, TreeWalker } from './boosted-trees.ts';
import { chooseLines } from './choose-lines.ts';
import { type FeatureRows, featureRows } from './feature-rows.ts';
import type { PageContext } from './page-context.ts';
import { addFirstScores } from './second-look.ts';

/** What the trainer writes: trees for a first look at each line, and for a second that knows how the first went around it. */
export interface BodyModel {
  readonly first: BoostedTrees;
  readonly second: BoostedTrees;
}

/** Odds of one to four hundred: menus and footers, which no second look makes an article. */
const HOPELESS = -6;

/** Judges the lines of pages by one model. */
export class LineJudge {
  readonly #first: TreeWalker;
  readonly #second: TreeWalker;

  constructor(model: BodyModel) {
    this.#first = new TreeWalker(model.first);
    this.#second = new TreeWalker(model.second);
  }

  /** @returns one flag a line: whether it belongs to the article. */
  choose(page: PageContext, table: FeatureRows = featureRows(page)): boolean[] {
    const scores = this.#first.scores(table);
    const doubtful = page.lines.flatMap((_line, row) => ((scores[row] ?? 0) > HOPELESS ? [row] : []));
    const again = this.#second.scores(addFirstScores(page, { table, scores }, doubtful));
    const judged = scores.slice();
    doubtful.forEach((row, at) => {
      judged[row] = again[at] ?? 0;
    });
    return chooseLines(
      judged,
      page.measures.map(({ weight }) => weight),
    );
  }
}
