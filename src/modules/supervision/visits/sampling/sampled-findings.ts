import { type Finding, itemName, type NewFinding } from '../findings/finding.ts';
import type { QuestionSummary } from './sample-summary.ts';

/**
 * What the sample says against the firm, written into the checklist: an item that nobody judged becomes a problem with
 * the sentence; a judged one keeps its verdict and gets the sentence once, so that a person looks at both.
 */
export function sampledFindings(
  summaries: readonly QuestionSummary[],
  on: { known: readonly Finding[]; has: (at: { checklistKey: string; itemCode: string }) => boolean },
): NewFinding[] {
  const known = new Map(on.known.map((finding) => [itemName(finding), finding]));
  return summaries.flatMap(({ sentence, item }): NewFinding[] => {
    if (sentence === undefined || !on.has(item)) return [];
    const finding = known.get(itemName(item));
    if (finding === undefined) return [{ ...item, verdict: 'problem', note: sentence }];
    if (finding.note?.includes(sentence)) return [];
    const note = withoutOldSentence(finding.note ?? '') + sentence;
    return [{ ...item, verdict: finding.verdict, note }];
  });
}

/** A sample that grew says it anew; the former count does not stay beside it. */
function withoutOldSentence(note: string): string {
  return note.replaceAll(/抽样询问 \d+ 人，其中 \d+ 人反映[^。]*。/g, '');
}
