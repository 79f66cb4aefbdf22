import type { RequiredPaper } from '../../documents/index.ts';
import type { CaseKind, Outcome } from '../case.ts';
import type { ClockKind } from '../clocks/case-clock.ts';

/** Which road of the life-cycle a kind takes: with the ledger, with demands, or with demands and the 工伤 procedure. */
export const caseTracks = ['wages', 'demands', 'injury'] as const;
export type CaseTrack = (typeof caseTracks)[number];

/** One demand that people of this kind often make, with the article it rests on. */
export interface UsualDemand {
  readonly body: string;
  readonly basis: string;
}

export interface KindRule {
  readonly track: CaseTrack;
  /** In the worker's own words, on the page where a kind is chosen. */
  readonly plain: string;
  /** What the day is called from which the limitations run. */
  readonly eventLabel: string;
  readonly summaryHint: string;
  readonly usualDemands: readonly UsualDemand[];
  readonly papers: readonly RequiredPaper[];
  readonly outcomes: readonly Outcome[];
  /** Clocks that start with the day of the event, when it is filed. */
  readonly clocks: readonly ClockKind[];
}

const identity: RequiredPaper = { label: '身份证', need: 'required', hint: '正反面' };
const employment: RequiredPaper = {
  label: '劳动关系证明',
  need: 'helpful',
  hint: '劳动合同、工作证、工资流水、考勤或工友证明，有一样就行',
};
const forAll = ['to-arbitration', 'to-court', 'unfounded', 'withdrawn'] as const;

/** Everything in which the kinds differ. Articles as of 2025-04. */
const kindRules = {
  'wage-arrears': {
    track: 'wages',
    plain: '干了活，工资没发或者没发够',
    eventLabel: '从哪天开始欠',
    summaryHint: '哪几个月、谁答应过什么',
    usualDemands: [],
    papers: [identity, employment],
    outcomes: ['paid', 'settled', 'to-arbitration', 'to-court', 'to-police', 'unfounded', 'withdrawn'],
    clocks: [],
  },
  contract: {
    track: 'demands',
    plain: '没签合同，或者合同有问题',
    eventLabel: '哪天入职，或者哪天起没按合同办',
    summaryHint: '入职时间、签没签合同、合同里哪一条不对',
    usualDemands: [
      { body: '支付未签订书面劳动合同的二倍工资差额', basis: '《劳动合同法》第八十二条' },
      { body: '签订书面劳动合同', basis: '《劳动合同法》第十条' },
      { body: '确认劳动关系', basis: '《劳动争议调解仲裁法》第二条' },
    ],
    papers: [identity, employment],
    outcomes: ['corrected', 'settled', ...forAll],
    clocks: ['look-back', 'arbitration'],
  },
  'social-insurance': {
    track: 'demands',
    plain: '没交社保，或者交少了、断了',
    eventLabel: '从哪天起没有缴',
    summaryHint: '哪几个月没有缴、缴费基数是多少、单位怎么说',
    usualDemands: [
      { body: '依法补缴社会保险费', basis: '《社会保险法》第六十三条' },
      { body: '因未缴社会保险费解除劳动合同，支付经济补偿', basis: '《劳动合同法》第三十八条、第四十六条' },
    ],
    papers: [
      identity,
      employment,
      { label: '社保缴费记录', need: 'helpful', hint: '社保经办窗口或政务网可以打印' },
    ],
    outcomes: ['corrected', 'settled', ...forAll],
    clocks: ['look-back'],
  },
  'working-time': {
    track: 'demands',
    plain: '加班没有加班费，不让休假',
    eventLabel: '最近一次是哪天',
    summaryHint: '每天几点到几点、每月加班多少、年休假休了几天',
    usualDemands: [
      { body: '支付加班工资', basis: '《劳动法》第四十四条' },
      { body: '支付未休年休假工资报酬', basis: '《职工带薪年休假条例》第五条' },
    ],
    papers: [
      identity,
      employment,
      { label: '考勤记录', need: 'helpful', hint: '打卡截图、排班表、工作群记录' },
    ],
    outcomes: ['corrected', 'settled', ...forAll],
    clocks: ['look-back', 'arbitration'],
  },
  injury: {
    track: 'injury',
    plain: '上班受了伤，或者得了职业病',
    eventLabel: '哪天受的伤（职业病填诊断日期）',
    summaryHint: '几点、在哪里、干什么活、怎么受的伤、谁看见了、送到哪家医院',
    usualDemands: [
      { body: '单位依法申请工伤认定', basis: '《工伤保险条例》第十七条' },
      { body: '支付停工留薪期工资', basis: '《工伤保险条例》第三十三条' },
      { body: '支付一次性伤残补助金等工伤保险待遇', basis: '《工伤保险条例》第三十七条' },
    ],
    papers: [
      identity,
      employment,
      { label: '医疗诊断证明', need: 'required', hint: '职业病要职业病诊断证明书' },
      { label: '工伤认定申请表', need: 'required', hint: '本案可以打印' },
      { label: '事故现场材料', need: 'helpful', hint: '照片、视频、证人联系方式；交通事故要责任认定书' },
    ],
    outcomes: ['recognised', 'settled', ...forAll],
    clocks: ['injury-employer', 'injury-apply'],
  },
  maternity: {
    track: 'demands',
    plain: '怀孕、产假、哺乳期的事',
    eventLabel: '哪天发生的',
    summaryHint: '预产期或生育日期、单位怎么说、少发了什么',
    usualDemands: [
      { body: '补足产假期间工资或生育津贴', basis: '《女职工劳动保护特别规定》第八条' },
      { body: '撤销孕期、产期、哺乳期的解除决定，恢复劳动关系', basis: '《劳动合同法》第四十二条' },
      { body: '安排产假和哺乳时间', basis: '《女职工劳动保护特别规定》第七条、第九条' },
    ],
    papers: [
      identity,
      employment,
      { label: '孕产或生育证明', need: 'helpful', hint: '只交与本事项有关的一页' },
    ],
    outcomes: ['corrected', 'settled', ...forAll],
    clocks: ['look-back', 'arbitration'],
  },
  dismissal: {
    track: 'demands',
    plain: '被辞退、被逼走、离职没有补偿',
    eventLabel: '哪天被辞退或者离职',
    summaryHint: '谁、怎么说的、给没给书面通知、理由是什么、单位有没有工会',
    usualDemands: [
      { body: '支付违法解除劳动合同赔偿金', basis: '《劳动合同法》第四十八条、第八十七条' },
      { body: '支付解除劳动合同经济补偿', basis: '《劳动合同法》第四十六条、第四十七条' },
      { body: '支付一个月代通知金', basis: '《劳动合同法》第四十条' },
      { body: '恢复劳动关系，继续履行劳动合同', basis: '《劳动合同法》第四十八条' },
      { body: '出具解除劳动合同证明', basis: '《劳动合同法》第五十条' },
    ],
    papers: [
      identity,
      employment,
      { label: '辞退通知', need: 'helpful', hint: '书面通知、聊天记录或录音' },
      { label: '工资流水', need: 'helpful', hint: '最近 12 个月' },
    ],
    outcomes: ['corrected', 'settled', ...forAll],
    clocks: ['arbitration'],
  },
  collective: {
    track: 'demands',
    plain: '很多人一起，对单位有同样的要求',
    eventLabel: '哪天开始的',
    summaryHint: '涉及多少人、共同的要求、有没有集体合同、谈过几次',
    usualDemands: [
      { body: '就劳动报酬、工作时间等开展集体协商', basis: '《劳动合同法》第五十一条、《工会法》第二十一条' },
      { body: '履行集体合同', basis: '《劳动合同法》第五十六条' },
    ],
    papers: [
      identity,
      { label: '申请人名单', need: 'required', hint: '姓名、电话、签名' },
      { label: '代表人推选书', need: 'helpful', hint: '10 人以上可以推选，最多 5 人' },
    ],
    outcomes: ['corrected', 'settled', ...forAll],
    clocks: ['arbitration'],
  },
} as const satisfies Record<CaseKind, KindRule>;

export function kindRule(kind: CaseKind): KindRule {
  return kindRules[kind];
}

/** Which road of the life-cycle a case takes. */
export function trackOf(kind: CaseKind): CaseTrack {
  return kindRules[kind].track;
}
