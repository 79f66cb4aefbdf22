import { Refused } from '../../../../platform/refusal.ts';

/** What a command answers: its result, or the sentence of the rule that says no. */
export type Answered<Result> =
  | ({ readonly ok: true } & Result)
  | { readonly ok: false; readonly sentence: string };

/** Turns a refusal into its sentence; whoever runs a command has no page to show it on. */
export async function answering<Result extends object>(
  work: () => Promise<Result>,
): Promise<Answered<Result>> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, sentence: error.message };
  }
}
