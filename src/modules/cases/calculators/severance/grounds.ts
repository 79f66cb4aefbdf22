/** How the work came to an end, as the worker tells it, and what the law gives for it. */
export const grounds = {
  'no-reason': {
    label: '单位叫我走，没说理由，或者说的理由站不住',
    pays: '2N',
    why: '单位解除没有法律规定的理由，是违法解除，按经济补偿标准的二倍支付赔偿金',
    article: '劳动合同法第四十八条、第八十七条',
  },
  protected: {
    label: '我正怀孕、生孩子、喂奶，或者在看病休假、工伤，单位叫我走',
    pays: '2N',
    why: '这些时候单位不能按第四十条、第四十一条解除，解除的是违法解除',
    article: '劳动合同法第四十二条、第八十七条',
  },
  fault: {
    label: '单位说我严重违纪、犯了大错',
    pays: 'fault',
    why: '单位说职工有过错的，要由单位拿出证据',
    article: '劳动合同法第三十九条',
  },
  notice: {
    label: '单位说我干不了、病假休完回不来，或者情况变了',
    pays: 'N',
    why: '单位按第四十条解除的，支付经济补偿；没有提前 30 天书面通知的，另加一个月工资',
    article: '劳动合同法第四十条、第四十六条第三项',
  },
  redundancy: {
    label: '单位裁员',
    pays: 'N',
    why: '经济性裁员支付经济补偿',
    article: '劳动合同法第四十一条、第四十六条第四项',
  },
  agreement: {
    label: '单位先提出，我同意走',
    pays: 'N',
    why: '单位提出、双方协商一致解除的，支付经济补偿',
    article: '劳动合同法第三十六条、第四十六条第二项',
  },
  expired: {
    label: '合同到期，单位不续签，或者降低条件才肯续',
    pays: 'N',
    why: '合同期满，单位不续签或者降低条件的，支付经济补偿',
    article: '劳动合同法第四十四条第一项、第四十六条第五项',
  },
  closed: {
    label: '单位破产、被吊销执照、关门解散',
    pays: 'N',
    why: '单位破产、被吊销、提前解散而终止的，支付经济补偿',
    article: '劳动合同法第四十四条第四项、第五项，第四十六条第六项',
  },
  breach: {
    label: '单位欠薪、不交社保或者有别的违法行为，我自己提出走',
    pays: 'N',
    why: '单位欠薪、不依法缴社保等，职工可以随时通知解除，单位支付经济补偿',
    article: '劳动合同法第三十八条、第四十六条第一项',
  },
  resigned: {
    label: '单位没有违法，我自己不想干了',
    pays: 'nothing',
    why: '职工自己辞职、单位没有第三十八条情形的，没有经济补偿',
    article: '劳动合同法第三十七条、第四十六条',
  },
} as const satisfies Record<string, Ground>;

interface Ground {
  readonly label: string;
  readonly pays: 'N' | '2N' | 'fault' | 'nothing';
  readonly why: string;
  readonly article: string;
}

export type GroundKey = keyof typeof grounds;

/** Where a union exists, 解释一 §47 asks for notice to it only in these cases (劳动合同法 §39, §40). */
export const needsUnionNotice: readonly GroundKey[] = ['fault', 'notice'];

export const groundOptions: Record<GroundKey, string> = {
  'no-reason': grounds['no-reason'].label,
  protected: grounds.protected.label,
  fault: grounds.fault.label,
  notice: grounds.notice.label,
  redundancy: grounds.redundancy.label,
  agreement: grounds.agreement.label,
  expired: grounds.expired.label,
  closed: grounds.closed.label,
  breach: grounds.breach.label,
  resigned: grounds.resigned.label,
};
