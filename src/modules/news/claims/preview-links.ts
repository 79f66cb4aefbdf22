import { checkAgainst } from './check-claims.ts';
import { explainVerdict, verdictNames } from './checking/explanation.ts';
import { suggestFigures } from './checking/suggestion.ts';
import type { Claim } from './claim.ts';
import type { FigureReader } from './read-values.ts';

/** A figure that a claim may mean, and what the check would say. */
export interface LinkPreview {
  readonly figureKey: string;
  readonly name: string;
  /** 一致：截至2023年11月2日，本会为 184 人 */
  readonly outcome: string;
  readonly isSuggested: boolean;
}

/** Every figure in the claim's unit with the verdict it would give, before anything is saved; the likeliest first. */
export async function previewLinks(
  claim: Claim,
  { reader, today }: { reader: FigureReader; today: string },
): Promise<LinkPreview[]> {
  return Promise.all(
    suggestFigures(claim, reader.figures).map(async ({ figure, isLikely }) => {
      const check = await checkAgainst(claim, { reader, figureKey: figure.key, today });
      const outcome = `${verdictNames[check.verdict]}：${explainVerdict({ claim, check })}`;
      return { figureKey: figure.key, name: figure.name, outcome, isSuggested: isLikely };
    }),
  );
}
