import type { CompassAnswers } from './compass-questions.ts';

/** What helps, most useful first. Nothing of it is a condition: a claim without papers is registered, too. */
export function papersFor(answers: CompassAnswers): string[] {
  return [
    '身份证',
    ...(answers.proof === 'wage-note' ? ['工资欠条或结算单'] : []),
    ...(answers.proof === 'award' ? ['裁决书或调解书，以及收到它的那天的凭据（信封、签收单）'] : []),
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
  contract: ['工资转账记录、工牌、聊天记录（能证明在那里上班、哪天开始）', '扣款单、收押金或证件的字据'],
  'working-time': ['打卡、排班、加班审批或聊天记录', '工资条、工资转账记录'],
  insurance: ['工资流水', '社保缴费记录（手机“掌上12333”可查）', '能证明在那里上班的材料'],
  injury: [
    '诊断证明、病历、出院小结',
    '现场照片、证人姓名和电话',
    '能证明在单位干活的材料（合同、工牌、考勤）',
  ],
  maternity: ['怀孕诊断、预产期或出生证明', '调岗、降薪、辞退的通知或聊天记录', '工资流水'],
  dismissal: ['辞退通知、聊天记录或录音', '最近 12 个月工资流水', '哪天入职的凭据'],
  collective: ['单位的通知、规章、裁员方案', '大家签名的情况说明'],
  violence: ['报警回执、诊断证明、伤情照片', '现场视频、聊天记录、证人'],
  other: ['与事情有关的任何材料'],
} as const satisfies Record<CompassAnswers['matter'], readonly string[]>;
