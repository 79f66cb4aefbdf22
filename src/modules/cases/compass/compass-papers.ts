import type { CompassAnswers } from './compass-questions.ts';

/** What helps, most useful first. Nothing of it is a condition: a claim without papers is registered, too. */
export function papersFor(answers: CompassAnswers): string[] {
  return [
    '身份证',
    ...(answers.proof === 'wage-note' ? ['工资欠条或结算单'] : []),
    ...(answers.bond === 'contract' ? ['劳动合同'] : []),
    ...byMatter[answers.matter],
    ...(answers.place === 'site'
      ? ['工地告示牌照片（有建设单位、总包和劳资专管员电话）', '安全帽、工作证或进场登记记录']
      : []),
    ...(answers.headcount === 'many' ? ['推选代表人的签名（10 人以上可以推选，最多 5 人）'] : []),
  ];
}

const byMatter = {
  wages: ['考勤、记工本或工友证明', '工资转账记录、微信聊天记录', '本人银行卡（收款用）'],
  dismissal: ['辞退通知或聊天记录', '最近 12 个月工资流水'],
  injury: ['诊断证明、病历', '现场照片、证人联系方式', '能证明在单位干活的材料'],
  insurance: ['工资流水', '社保缴费记录'],
  other: ['与事情有关的任何材料'],
} as const satisfies Record<CompassAnswers['matter'], readonly string[]>;
