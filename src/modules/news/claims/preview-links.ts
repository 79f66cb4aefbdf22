import { checkAgainst } from './check-claims.ts';
import { explainVerdict, verdictNames } from './checking/explanation.ts';
import { suggestFigures } from './checking/suggestion.ts';
import type { FoundClaim } from './finding/claim.ts';
import type { LinkPreview } from './links/link-preview.ts';
import type { FigureReader } from './read-values.ts';

interface Desk {
  readonly reader: FigureReader;
  readonly today: string;
}

/** Every figure in the claim's unit with the verdict it would give, before anything is saved; the likeliest first. */
export async function previewLinks(claim: FoundClaim, desk: Desk): Promise<LinkPreview[]> {
  const suggestions = suggestFigures(claim, desk.reader.figures);
  return Promise.all(suggestions.map((one) => previewOf(claim, desk, one)));
}

/** The likeliest figure of a claim that is not linked, where one is likely at all. */
export async function suggestLink(claim: FoundClaim, desk: Desk): Promise<LinkPreview | undefined> {
  const [likeliest] = suggestFigures(claim, desk.reader.figures);
  return likeliest?.isLikely ? previewOf(claim, desk, likeliest) : undefined;
}

async function previewOf(
  claim: FoundClaim,
  { reader, today }: Desk,
  { figure, isLikely }: ReturnType<typeof suggestFigures<FigureReader['figures'][number]>>[number],
): Promise<LinkPreview> {
  const check = await checkAgainst(claim, { reader, figureKey: figure.key, today });
  const outcome = `${verdictNames[check.verdict]}：${explainVerdict({ claim, check })}`;
  return { figureKey: figure.key, name: figure.name, outcome, isSuggested: isLikely };
}
