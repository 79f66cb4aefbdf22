import type { LetterKind } from '../letter.ts';

/** Stands alone on a line; printed as the numbered list of problems and demands. */
export const ITEMS_LINE = '〔问题清单〕';

export interface LetterTemplate {
  /** Kept with the letter; never reused for another text. */
  readonly key: string;
  readonly kind: LetterKind;
  /** First day on which letters are drafted from it. */
  readonly validFrom: string;
  readonly title: string;
  /** `{placeholders}` are filled when the letter is drafted; a paragraph whose value is missing is left out. */
  readonly paragraphs: readonly string[];
}

/**
 * Texts of the letters by date. Model: the sample texts of 一函两书 that provinces publish; legal base 工会法 (2021)
 * 第二十三条 and, for migrant workers' wages, 保障农民工工资支付条例 第五十一条. A new text is a new entry, not a change.
 */
export const letterTemplates: readonly LetterTemplate[] = [
  {
    key: 'reminder-2020',
    kind: 'reminder',
    validFrom: '2020-05-01',
    title: '工会劳动法律监督提示函',
    paragraphs: [
      '{occasion}发现你单位{project}在劳动用工管理方面存在下列情况，现予提示：',
      ITEMS_LINE,
      '请你单位自收到本函之日起 {replyDays} 个工作日内逐项核实、整改，并将整改措施、完成时间和证明材料书面答复我会；也可以由本单位联系人在平台“工会函件”中逐项答复。',
      '整改中需要法律咨询或者协商协助的，请与我会联系。',
    ],
  },
  {
    key: 'opinion-2020',
    kind: 'opinion',
    validFrom: '2020-05-01',
    title: '工会劳动法律监督意见书',
    paragraphs: [
      '{former}',
      '{occasion}发现你单位{project}存在下列违反劳动法律法规、侵犯职工劳动权益的问题：',
      ITEMS_LINE,
      '根据《中华人民共和国工会法》第二十三条的规定，要求你单位采取措施予以改正，并自收到本意见书之日起 {replyDays} 个工作日内书面答复我会。',
      '逾期不答复或者拒不改正的，我会将依法提请人民政府有关部门处理。',
    ],
  },
  {
    key: 'recommendation-2020',
    kind: 'recommendation',
    validFrom: '2020-05-01',
    title: '工会劳动法律监督建议书',
    paragraphs: [
      '{occasion}发现{firm}{project}存在下列违反劳动法律法规、侵犯职工劳动权益的问题：',
      ITEMS_LINE,
      '{former}',
      '根据《中华人民共和国工会法》第二十三条、《保障农民工工资支付条例》第五十一条的规定，建议贵单位依法处理，并请自收到本建议书之日起 {replyDays} 个工作日内将受理和处理情况书面告知我会。',
    ],
  },
];

/** The text in force on a day. */
export function templateOn(kind: LetterKind, day: string): LetterTemplate {
  const known = letterTemplates.filter((one) => one.kind === kind);
  const inForce = known.filter((one) => one.validFrom <= day);
  const found = inForce.at(-1) ?? known[0];
  if (found === undefined) throw new RangeError(`no template for ${kind}`);
  return found;
}
