/**
 * The three consents that the law wants asked for separately and never ticked beforehand (个人信息保护法 §23, §25, §29).
 * A changed text gets a new version; who agreed to an older one is asked again.
 */
export const consentTexts = {
  sensitive: {
    name: '处理敏感个人信息',
    version: '2026-11',
    text: '同意县总工会为办理维权、帮扶等事项，处理我的身份证号、银行卡号、健康状况等敏感个人信息。不同意不影响不需要这些信息的服务。',
  },
  publish: {
    name: '公开展示',
    version: '2026-11',
    text: '同意县总工会在公示、荣誉、宣传中公开我的姓名（按规定遮盖）、事迹和照片。可以随时撤回，撤回后停止展示。',
  },
  share: {
    name: '提供给其他单位',
    version: '2026-11',
    text: '同意县总工会为办理我的事项，将必要的个人信息提供给人社、司法、民政等承办单位；每次提供都会记入“提供记录”。',
  },
} as const;

export type ConsentPurpose = keyof typeof consentTexts;

export const consentPurposes = Object.keys(consentTexts) as [ConsentPurpose, ...ConsentPurpose[]];

export interface Consent {
  readonly id: string;
  readonly purpose: ConsentPurpose;
  readonly textVersion: string;
  readonly givenAt: Date;
  /** On the portal by the person, or on signed paper that staff hold. */
  readonly givenThrough: 'portal' | 'paper';
  readonly withdrawnAt: Date | undefined;
}

/** The consent in force for a purpose: given to the present text and not withdrawn. */
export function inForce(consents: readonly Consent[], purpose: ConsentPurpose): Consent | undefined {
  return consents.find(
    (consent) =>
      consent.purpose === purpose &&
      consent.withdrawnAt === undefined &&
      consent.textVersion === consentTexts[purpose].version,
  );
}
