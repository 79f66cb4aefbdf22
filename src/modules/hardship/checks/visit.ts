/** 入户核查 finds what the family wrote true, partly true, or untrue. */
export const findings = { true: '与申请一致', partly: '部分不一致', untrue: '与申请不符' } as const;
export type Finding = keyof typeof findings;

export interface VisitInput {
  /** 'YYYY-MM-DD' */
  readonly visitedOn: string;
  /** Two or more names: nobody goes alone. */
  readonly visitors: readonly string[];
  readonly place: string;
  readonly finding: Finding;
  /** What they saw and heard; sealed at rest. */
  readonly findings: string;
}

export interface Visit extends VisitInput {
  readonly id: string;
  readonly recorderName: string;
}
