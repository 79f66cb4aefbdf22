/** 督促支付函: the union's written request to pay, with a day by which an answer is due. */
export interface CaseLetter {
  readonly id: string;
  readonly caseId: string;
  /** 文号, e.g. 临工维函〔2023〕3号. */
  readonly number: string;
  readonly addressee: string;
  readonly demand: string;
  /** 分 that were open on the day of the letter. */
  readonly amountFen: bigint;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly issuerName: string;
  readonly answeredOn: string | undefined;
  readonly answer: string | undefined;
}
