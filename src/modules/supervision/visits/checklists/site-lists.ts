import type { Checklist } from './checklist.ts';

/** 工程建设领域农民工工资支付五项制度 (保障农民工工资支付条例 §24–34). */
export const siteLists: readonly Checklist[] = [
  {
    key: 'site-wages',
    version: '2020-05-01',
    name: '工地农民工工资五项制度',
    items: [
      {
        code: 'real-name',
        question: '实名制：没有签合同、没有实名登记的人不进场，项目有专职劳资专管员。',
        how: '在门口随机点三人，看平台登记和合同；要劳资专管员任命书。',
        article: '保障农民工工资支付条例第二十八条',
        appliesTo: 'site',
      },
      {
        code: 'site-ledger',
        question: '用工管理台账保存至工程完工且工资全部结清后至少三年。',
        how: '看考勤、进出场登记和工资支付记录是否连续。',
        article: '保障农民工工资支付条例第二十八条',
        appliesTo: 'site',
      },
      {
        code: 'labour-cost',
        question: '建设单位按月（不超过一个月）把人工费拨到专用账户。',
        how: '对照合同约定的人工费比例和专户最近三个月的流水。',
        article: '保障农民工工资支付条例第二十四条、第二十九条',
        appliesTo: 'site',
      },
      {
        code: 'special-account',
        question: '总承包单位开立了农民工工资专用账户，专款专用。',
        how: '看开户协议和流水，有没有转作材料款。',
        article: '保障农民工工资支付条例第二十六条、第二十七条',
        appliesTo: 'site',
      },
      {
        code: 'paid-by-general',
        question: '总包代发：分包每月报考勤和工资表，工人签字确认后由总包直接发到本人银行卡。',
        how: '看最近一月签字的工资表和银行代发回单，人数金额要对得上。',
        article: '保障农民工工资支付条例第三十一条',
        appliesTo: 'site',
      },
      {
        code: 'own-card',
        question: '工资卡在工人自己手里，没有被班组长或单位扣押。',
        how: '问抽样工人：卡在哪里，密码谁知道。',
        article: '保障农民工工资支付条例第三十一条、第五十四条',
        appliesTo: 'site',
      },
      {
        code: 'deposit',
        question: '存了工资保证金或者有银行保函。比例以本省规定为准（未核实）。',
        how: '看存款凭证或保函的金额和有效期。',
        article: '保障农民工工资支付条例第三十二条',
        appliesTo: 'site',
      },
      {
        code: 'notice-board',
        question:
          '维权告示牌在显眼处，三组内容齐全：单位和劳资专管员信息；最低工资和工资发放日；主管部门、仲裁、法律援助电话。',
        how: '拍照；拨一个电话看通不通。',
        article: '保障农民工工资支付条例第三十四条',
        appliesTo: 'site',
      },
    ],
  },
];
