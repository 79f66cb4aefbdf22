import type { Amount } from './amount.ts';
import type { FoundClaim } from './claim.ts';
import { findClaims } from './find-claims.ts';

/** From this share of common pairs of signs on, headline and text speak of the same thing. */
const LEAST = 0.5;

/** 欠薪 in a headline is 被拖欠工资 in the text. */
const WAGES = /欠薪|(?:被|遭)?(?:拖欠|克扣)的?(?:工资|薪资|薪酬|劳动报酬)|劳动报酬|薪酬|薪资|工钱/g;

/**
 * The numbers that text and headline claim: those of the text first, so that `part.of` and what is kept of them stay as
 * they are. A number that the headline only repeats is counted once, in the text. One that differs from what the text
 * says of the same thing is marked as a repetition (`part.kind` 'repeats') and read as of the same day.
 * @param context.publishedOn 'YYYY-MM-DD'
 */
export function findArticleClaims(
  article: { title: string; bodyText: string },
  context: { publishedOn: string },
): FoundClaim[] {
  const body = findClaims(article.bodyText, context);
  const title = findClaims(article.title, context)
    .filter(({ amount }) => amount.value !== undefined)
    .filter(
      (claim) => !body.some((one) => one.unit === claim.unit && isSameNumber(claim.amount, one.amount)),
    );
  return [...body, ...title.map((claim) => inTitle(claim, body))];
}

function inTitle(claim: FoundClaim, body: readonly FoundClaim[]): FoundClaim {
  const of = repeatedBy(claim, body);
  const said = of === undefined ? undefined : body[of];
  if (of === undefined || !said) return { ...claim, isInTitle: true, part: undefined };
  const part = { of, kind: 'repeats' } as const;
  return { ...claim, isInTitle: true, part, asOf: said.asOf, asOfFrom: said.asOfFrom };
}

/** 300余万元 and 309万元 both repeat 309.63万元: a headline rounds, or leaves the last digits off. */
function isSameNumber(title: Amount, body: Amount): boolean {
  const { value, low, high } = title;
  if (value === undefined || body.value === undefined) return false;
  const most = high !== undefined && title.hedge === 'exact' ? value + 2n * (high - value) : high;
  return (low === undefined || body.value >= low) && (most === undefined || body.value <= most);
}

/** The one number of the text that says the same thing; of several nobody can tell which was meant. */
function repeatedBy(claim: FoundClaim, body: readonly FoundClaim[]): number | undefined {
  if (claim.amount.hedge !== 'exact' || claim.isPlan || claim.part) return undefined;
  const words = pairsOf(claim);
  if (words.size === 0) return undefined;
  const alike = body.flatMap((one, index) => {
    if (one.unit !== claim.unit || one.amount.hedge !== 'exact' || one.isPlan || one.part) return [];
    const theirs = pairsOf(one);
    const common = [...words].filter((pair) => theirs.has(pair)).length;
    return common / words.size >= LEAST ? [index] : [];
  });
  return alike.length === 1 ? alike[0] : undefined;
}

function pairsOf({ context, subject }: FoundClaim): Set<string> {
  const signs = `${context}${subject}`.replaceAll(/[^\p{Script=Han}A-Za-z]/gu, '').replaceAll(WAGES, '工资');
  return new Set([...signs].slice(1).map((sign, index) => `${signs[index]}${sign}`));
}
