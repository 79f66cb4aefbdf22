import type { Child } from 'hono/jsx';
import type { CheckedClaim } from './checked-claim.ts';

/** The text with its numbers standing out, so that one sees what was read as a number and what was not. */
export function MarkedText({ text, claims }: { text: string; claims: readonly CheckedClaim[] }) {
  return (
    <>
      {paragraphsOf(text).map(({ start, words }) => (
        <p>{markedParts(words, start, claims)}</p>
      ))}
    </>
  );
}

function markedParts(words: string, start: number, claims: readonly CheckedClaim[]): Child[] {
  const parts: Child[] = [];
  let place = 0;
  for (const { claim } of claims) {
    const from = claim.start - start;
    const to = claim.end - start;
    if (from < place || to > words.length) continue;
    parts.push(words.slice(place, from), <mark>{words.slice(from, to)}</mark>);
    place = to;
  }
  return [...parts, words.slice(place)];
}

function paragraphsOf(text: string): { start: number; words: string }[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, words: match[0] }));
}
