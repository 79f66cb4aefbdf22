import type { NewFinding } from '../visits/findings/finding.ts';
import type { Answers, SampleWords } from '../visits/sampling/sample.ts';

/** A finding from a phone: `base` is the revision the phone last saw, 0 for none. */
export interface UploadedFinding extends NewFinding {
  readonly base: number;
}

/** A sampled worker from a phone; the id was made there, so that a second upload changes and does not double. */
export interface UploadedSample {
  readonly id: string;
  readonly base: number;
  readonly answers: Answers;
  readonly words: SampleWords;
}

/** Facts of the visit that the phone may change, each with the value it last saw. */
export interface UploadedFacts {
  readonly receivedBy: Change | undefined;
  readonly place: Change | undefined;
  readonly summary: Change | undefined;
}
export interface Change {
  readonly from: string;
  readonly to: string;
}
export const factKeys = ['receivedBy', 'place', 'summary'] as const;
export type FactKey = (typeof factKeys)[number];

export interface UploadedInspector {
  readonly name: string;
  readonly bodyName: string;
  readonly certificateNumber: string;
}

/** How workers were drawn on the spot. */
export interface UploadedDraw {
  readonly id: string;
  readonly seed: string;
  readonly rosterHash: string;
  readonly rosterSize: number;
  readonly pickCount: number;
}

/** One upload of one phone for one visit. */
export interface Upload {
  readonly id: string;
  readonly accountId: string;
  readonly visitId: string;
  /** 'YYYY-MM-DD': when the team was there. */
  readonly visitedOn: string;
  readonly findings: readonly UploadedFinding[];
  readonly samples: readonly UploadedSample[];
  readonly facts: UploadedFacts;
  readonly inspectors: readonly UploadedInspector[];
  readonly draws: readonly UploadedDraw[];
}

/** What the phone is told, again and again the same. */
export interface UploadAnswer {
  readonly findings: readonly { checklistKey: string; itemCode: string; revision: number }[];
  readonly samples: readonly { id: string; revision: number }[];
  /** How many of the things stand against something on the desk. */
  readonly conflicts: number;
  readonly status: string;
}
