/** What a phone holds of one visit. */

export type Verdict = 'ok' | 'problem' | 'not-applicable';

export interface Item {
  readonly code: string;
  readonly question: string;
  readonly how: string;
  readonly article: string;
}
export interface Checklist {
  readonly key: string;
  readonly version: string;
  readonly name: string;
  readonly items: readonly Item[];
}
export interface Inspector {
  readonly name: string;
  readonly bodyName: string;
  readonly certificateNumber: string;
}
export interface Facts {
  readonly receivedBy: string;
  readonly place: string;
  readonly summary: string;
}

/** A visit as the server packs it. */
export interface PackedVisit {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly firm: string;
  readonly project: string;
  readonly ownerBody: string;
  readonly plannedOn: string;
  readonly visitedOn: string;
  readonly facts: Facts;
  readonly inspectors: readonly Inspector[];
  readonly checklists: readonly Checklist[];
  readonly findings: readonly {
    readonly checklistKey: string;
    readonly itemCode: string;
    readonly verdict: Verdict;
    readonly note: string;
    readonly revision: number;
  }[];
  readonly samples: number;
}

/** `edit` counts the changes made here, `sent` is the edit that the server has, `base` its revision. */
export interface Entry {
  readonly edit: number;
  readonly sent: number;
  readonly base: number;
}
export interface HeldFinding extends Entry {
  readonly checklistKey: string;
  readonly itemCode: string;
  readonly verdict: Verdict | '';
  readonly note: string;
}
export interface Words {
  readonly name: string;
  readonly trade: string;
  readonly lastPaidOn: string;
  readonly lastPaidYuan: string;
  readonly note: string;
}
export interface HeldSample extends Entry {
  readonly id: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly words: Words;
}
export interface Draw {
  readonly id: string;
  readonly seed: string;
  readonly rosterHash: string;
  readonly rosterSize: number;
  readonly pickCount: number;
}

/** An upload that was made and not yet answered: it is sent again unchanged until it is. */
export interface Outgoing {
  readonly upload: Upload;
  readonly edits: Readonly<Record<string, number>>;
}
export interface Upload {
  readonly id: string;
  readonly accountId: string;
  readonly visitId: string;
  readonly visitedOn: string;
  readonly findings: readonly object[];
  readonly samples: readonly object[];
  readonly facts: Readonly<Record<string, { from: string; to: string }>>;
  readonly inspectors: readonly Inspector[];
  readonly draws: readonly Draw[];
}
export interface UploadAnswer {
  readonly findings: readonly { checklistKey: string; itemCode: string; revision: number }[];
  readonly samples: readonly { id: string; revision: number }[];
  readonly conflicts: number;
  readonly status: string;
}

export interface Work {
  readonly id: string;
  readonly visit: PackedVisit;
  readonly visitedOn: string;
  readonly findings: Readonly<Record<string, HeldFinding>>;
  readonly samples: readonly HeldSample[];
  readonly facts: Facts;
  /** Added here and not on the server yet. */
  readonly inspectors: readonly Inspector[];
  readonly draws: readonly Draw[];
  readonly outgoing: Outgoing | undefined;
  /** How many workers of this phone the server has. */
  readonly uploadedSamples: number;
  readonly conflicts: number;
}
