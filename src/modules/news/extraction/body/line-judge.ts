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
    const looked = addFirstScores(page, table, this.#first.scores(table));
    return chooseLines(
      this.#second.scores(looked),
      page.measures.map(({ weight }) => weight),
    );
  }
}
