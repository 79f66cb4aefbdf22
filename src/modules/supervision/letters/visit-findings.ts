/** What a letter takes from a joint visit. */
export interface VisitFindings {
  readonly id: string;
  readonly number: string;
  readonly firm: { readonly id: string; readonly name: string };
  readonly projectName: string | undefined;
  readonly ownerBody: { readonly id: string; readonly name: string };
  readonly visitedOn: string | undefined;
  readonly isFinished: boolean;
  readonly problems: readonly VisitProblem[];
}

export interface VisitProblem {
  readonly id: string;
  readonly checklistKey: string;
  readonly checklistVersion: string;
  readonly itemCode: string;
  readonly note: string | undefined;
  readonly article: string;
}
