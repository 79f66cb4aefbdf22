import type { RequiredPaper } from '../../documents/index.ts';
import type { HealthState, Reason, SchoolStage, WorkState } from '../codes/hardship-codes.ts';
import { seriousIllness } from '../codes/hardship-codes.ts';

/** What decides which papers a family brings; the self-test knows as much without a name. */
export interface FamilyTraits {
  readonly applicantWork: WorkState | undefined;
  readonly health: readonly HealthState[];
  readonly hasDisabled: boolean;
  readonly stages: readonly SchoolStage[];
  readonly reasons: readonly Reason[];
  readonly hasMinimumLiving: boolean;
  readonly isSingleParent: boolean;
  readonly hasMedicalCosts: boolean;
}

export const AUTHORISATION_LABEL = '家庭经济状况核对授权委托书（签字）';

const always: readonly RequiredPaper[] = [
  { label: '全家身份证', need: 'required', hint: '正反面复印在同一页；没有身份证的孩子用户口本。' },
  { label: '户口本', need: 'required', hint: '首页和每个家庭成员的一页。' },
  { label: '近一年工资流水或收入证明', need: 'required', hint: '银行打印，或者单位盖章的收入证明。' },
  { label: '本人银行卡', need: 'required', hint: '本县银行的一类卡，户名是申请人本人；只拍卡号一面。' },
  { label: '近期照片', need: 'helpful', hint: '一寸免冠照，也可以上门时拍。' },
];

/**
 * 材料清单: which papers this family brings, in the order in which they are bound. Papers that another office holds are
 * named with the office. Source: application guides of county unions (domain notes §3.9).
 */
export function requiredPapers(family: FamilyTraits): RequiredPaper[] {
  const ill = family.health.some((state) => seriousIllness.has(state));
  const optional: readonly (readonly [boolean, RequiredPaper])[] = [
    [family.applicantWork === 'migrant', required('一年以上劳动合同或务工证明', '单位盖章，写明起止日期。')],
    [
      family.applicantWork === 'laid-off' || family.applicantWork === 'unemployed',
      required('下岗或失业证明', '就业服务中心或原单位开具。'),
    ],
    [family.applicantWork === 'retired', required('退休证', '有照片和有姓名的两页。')],
    [family.hasMinimumLiving, required('低保证', '民政局发的证，写明人口和金额。')],
    [ill, required('诊断证明', '二级及以上医院盖章，写明病名。')],
    [ill || family.hasMedicalCosts, required('医疗费自付票据', '医保结算单，写明个人自付金额。')],
    [family.hasDisabled, required('残疾证', '写明等级的一页。')],
    [
      family.stages.some((stage) => stage !== 'kindergarten'),
      required('在读证明或录取通知书', '学校盖章；新生用录取通知书。'),
    ],
    [
      family.stages.some((stage) => ['college', 'bachelor', 'graduate'].includes(stage)),
      { label: '学费、住宿费收据', need: 'helpful', hint: '学校收费票据。' },
    ],
    [family.isSingleParent, required('离婚证或死亡证明', '离婚的附判决书或协议里孩子由谁抚养的一页。')],
    [family.reasons.includes('death'), required('死亡证明', '医院、派出所或殡仪馆开具。')],
    [
      family.reasons.includes('disaster'),
      required('受灾或事故证明', '村（居）委会、交警、消防或应急部门开具。'),
    ],
    [family.reasons.includes('injury'), required('工伤认定书或职业病诊断书', '人社局或职业病诊断机构开具。')],
  ];
  const wanted = optional.flatMap(([applies, paper]) => (applies ? [paper] : []));
  const seen = new Set<string>();
  return [...always.slice(0, 4), ...wanted, ...always.slice(4)].filter(
    (paper) => !seen.has(paper.label) && seen.add(paper.label),
  );
}

function required(label: string, hint: string): RequiredPaper {
  return { label, need: 'required', hint };
}
