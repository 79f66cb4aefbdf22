/** One thing that a calculator asks, in everyday words; what it decides stands in the rule. */
export type Question = {
  readonly label: string;
  readonly hint?: string;
  /** Left empty by those whom it does not concern; the hint says what empty means. */
  readonly optional?: true;
  /** Shown only once the rule asks for it, so that nobody reads through questions that do not concern him. */
  readonly follows?: true;
} & (
  | { readonly kind: 'money' }
  | { readonly kind: 'day' }
  | { readonly kind: 'month' }
  | { readonly kind: 'number'; readonly unit: string; readonly most: number }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, string>> }
);

export type Questions = Readonly<Record<string, Question>>;

/** money: 分; day: 'YYYY-MM-DD'; month: 'YYYY-MM'; number: at most one decimal; choice: the key of the option. */
export type Answer<Asked extends Question> = Asked extends { kind: 'money' }
  ? bigint
  : Asked extends { kind: 'number' }
    ? number
    : Asked extends { kind: 'choice'; options: infer Options }
      ? keyof Options & string
      : string;

export type Answers<Asked extends Questions> = {
  readonly [Name in keyof Asked]: Answer<Asked[Name]> | undefined;
};

export const yesNo = { yes: '是', no: '不是' } as const;
