import type { ItemText } from './letter.ts';
import type { VisitProblem } from './visit-findings.ts';

/** A finding as the letter says it; the clerk edits the sentence before it goes round for signature. */
export function findingItem(problem: VisitProblem): ItemText {
  const [sentence, demand] = sentences[`${problem.checklistKey}.${problem.itemCode}`] ?? plain;
  return {
    findingId: problem.id,
    problem: problem.note ? `${sentence}（${problem.note.trim().replace(/。$/, '')}）` : sentence,
    article: quotedArticles(problem.article),
    demand,
  };
}

/** 劳动合同法第十条；社会保险法第五十八条 → 《劳动合同法》第十条；《社会保险法》第五十八条 */
export function quotedArticles(articles: string): string {
  return articles
    .split('；')
    .map((article) => article.replace(/^([^《〔第]+?)(第)/, '《$1》$2'))
    .join('；');
}

type Sentence = readonly [problem: string, demand: string];

const plain: Sentence = ['检查发现该项不符合规定', '对照规定限期改正，并提供证明材料'];

/** By checklist and item (visits/checklists): what is wrong, and what is asked for. */
const sentences: Readonly<Record<string, Sentence>> = {
  'contract.written': ['未依法与全部职工订立书面劳动合同', '一个月内补订书面劳动合同，并提供签收名单'],
  'contract.copy': ['劳动合同文本未交付职工本人', '将合同文本交付每名职工并由本人签收'],
  'contract.nine-items': ['劳动合同缺少法定必备条款', '补充完善必备条款，由双方签字确认'],
  'contract.probation': ['试用期期限或者试用期工资不符合规定', '依法调整试用期，补足工资差额'],
  'contract.kept': ['已解除或者终止的劳动合同文本未按规定保存', '清理并保存合同文本，至少保存二年备查'],
  'social-insurance.registered': ['未按期办理社会保险登记', '立即办理社会保险登记'],
  'social-insurance.enrolled': [
    '未为全部职工办理参加社会保险',
    '三十日内为未参保职工办理参保，并提供参保名单',
  ],
  'social-insurance.paid': ['未按时足额缴纳社会保险费', '补缴社会保险费，并将个人代扣情况按月告知职工'],
  'social-insurance.no-waiver': ['要求职工签订放弃社会保险的承诺', '废止有关承诺，依法为职工参保缴费'],
  'pay-papers.monthly': ['未按月以货币形式足额支付工资', '足额支付所欠工资，今后按月支付给本人'],
  'pay-papers.on-day': ['未按约定的工资支付日支付工资', '按约定日支付工资，遇休息日提前支付'],
  'pay-papers.slip': ['支付工资时未向职工提供工资清单', '自本月起每次发放工资时逐人提供工资清单'],
  'pay-papers.ledger': ['工资支付台账内容不完整', '补齐台账各项内容，由职工签字或者附银行凭证'],
  'pay-papers.ledger-years': ['工资支付台账保存不足三年', '完善台账保管制度，至少保存三年'],
  'hours.limits': ['延长工作时间超过法定上限', '调整班次，每月延长工作时间不超过三十六小时'],
  'hours.rest-day': ['未保证职工每周至少休息一日', '调整班次，保证职工每周至少休息一日'],
  'hours.overtime-pay': ['未足额支付加班工资', '核算并补足加班工资，提供发放凭证'],
  'minimum-wage.not-below': ['支付的工资低于本地最低工资标准', '补足低于最低工资标准的差额'],
  'minimum-wage.deductions': ['扣款超过规定或者扣后低于最低工资标准', '退还超扣部分，规范扣款依据'],
  'site-wages.real-name': ['未落实用工实名制或者未配备劳资专管员', '完成实名登记，配备劳资专管员并公示'],
  'site-wages.site-ledger': ['施工现场用工管理台账不完整', '补齐用工管理台账并按规定保存'],
  'site-wages.labour-cost': ['未按月拨付人工费用', '补拨人工费用，今后按月足额拨付'],
  'site-wages.special-account': ['未按规定开立或者使用农民工工资专用账户', '开立专用账户，专款专用'],
  'site-wages.paid-by-general': [
    '未实行分包单位农民工工资由总包单位代发',
    '由总包单位按签字确认的工资表直接代发',
  ],
  'site-wages.own-card': ['工资卡未由农民工本人持有', '立即将工资卡交还本人'],
  'site-wages.deposit': ['未按规定存储工资保证金', '存储工资保证金或者提供银行保函'],
  'site-wages.notice-board': ['未设置维权信息告示牌或者内容不全', '在显著位置设置告示牌，补齐三组内容'],
  'women-minors.maternity': ['未依法保障女职工产假权益', '依法落实产假和工资待遇'],
  'women-minors.nursing': ['未依法安排哺乳时间', '每日安排哺乳时间，不安排夜班和加班'],
  'women-minors.minors': ['未落实童工禁用或者未成年工保护规定', '立即停止违法用工，依法登记和体检'],
  'annual-leave.granted': ['未依法安排职工带薪年休假', '制定年休假计划并安排职工休假'],
  'annual-leave.paid-out': ['未支付应休未休年休假工资报酬', '核算并支付未休年休假工资报酬'],
  'heat.stop-work': ['高温天气未调整露天作业时间', '按高温天气规定调整作业时间'],
  'heat.water-rest': ['未提供防暑降温饮料药品或者休息场所', '提供防暑降温饮料、药品和休息场所'],
  'heat.allowance': ['未向高温作业职工发放高温津贴', '按本省标准补发高温津贴'],
  'union-work.organised': ['未依法建立工会组织', '支持职工依法组建工会，由县总工会指导'],
  'union-work.fund': ['未依法拨缴工会经费', '按全部职工工资总额的百分之二拨缴工会经费'],
  'union-work.collective': ['未依法开展集体协商和签订集体合同', '开展集体协商，依法签订并报送集体合同'],
};

/** Every item that has its own sentence; a test holds it against the checklists. */
export const knownFindings: ReadonlySet<string> = new Set(Object.keys(sentences));
