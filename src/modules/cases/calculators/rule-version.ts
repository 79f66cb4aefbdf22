/** One version of a rule, in force from its first day until the next version begins. */
export interface RuleVersion {
  /** 'YYYY-MM-DD' */
  readonly from: string;
}

/**
 * The version that holds on the day of the event.
 * @returns undefined where the day lies before the first version: nothing is guessed from a later law.
 */
export function versionOn<Version extends RuleVersion>(
  versions: readonly Version[],
  on: string,
): Version | undefined {
  return versions.filter((version) => version.from <= on).at(-1);
}

/** What a page says where the day lies before every version. */
export function tooEarly(question: string, from: string) {
  const why = `这里的规则从 ${from} 起适用，更早的事情请到工会窗口核对`;
  return { ruleVersion: undefined, missing: [{ question, why }] };
}
