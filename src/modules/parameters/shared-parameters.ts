import type { ParameterDefinition } from '../../platform/module.ts';

/** Values that several modules read. What only one module reads stands in that module's own list. */
export const sharedParameters: readonly ParameterDefinition[] = [
  {
    key: 'wages.minimum-monthly',
    name: '月最低工资标准',
    kind: 'amount',
    unit: '元/月',
    hint: '省政府公布的本县所属类区标准。用于核对工资、终局裁决限额（调解仲裁法第四十七条）。',
  },
  {
    key: 'wages.minimum-hourly',
    name: '小时最低工资标准',
    kind: 'amount',
    unit: '元/小时',
    hint: '非全日制用工的小时最低工资。',
  },
  {
    key: 'wages.provincial-average-annual',
    name: '全省城镇单位就业人员年平均工资',
    kind: 'amount',
    unit: '元/年',
    hint: '省统计局公布。本县不设地级市，凡法规写“设区的市”平均工资的，按省公布的口径。',
  },
  {
    key: 'living.minimum-standard-monthly',
    name: '城乡居民最低生活保障标准',
    kind: 'amount',
    unit: '元/人·月',
    hint: '县民政局公布。困难职工认定和帮扶限额以此为基数。',
  },
  {
    key: 'crime.single-worker-months',
    name: '拒不支付劳动报酬：一人拖欠月数',
    kind: 'number',
    unit: '个月',
    hint: '法释〔2013〕3号第三条：一名劳动者三个月以上，且达到下列数额。',
  },
  {
    key: 'crime.single-worker-amount',
    name: '拒不支付劳动报酬：一人数额',
    kind: 'amount',
    unit: '元',
    hint: '法释〔2013〕3号第三条：五千元至二万元之间，由省高级人民法院确定。',
  },
  {
    key: 'crime.group-workers',
    name: '拒不支付劳动报酬：多人人数',
    kind: 'number',
    unit: '人',
    hint: '法释〔2013〕3号第三条：十名以上劳动者，且累计达到下列数额。',
  },
  {
    key: 'crime.group-amount',
    name: '拒不支付劳动报酬：多人累计数额',
    kind: 'amount',
    unit: '元',
    hint: '法释〔2013〕3号第三条：三万元至十万元之间，由省高级人民法院确定。',
  },
  {
    key: 'letters.reply-days',
    name: '用人单位答复工会函件的期限',
    kind: 'number',
    unit: '个工作日',
    hint: '各省工会劳动法律监督条例规定不一；浙江为十五个工作日（第二十二条）。',
  },
  {
    key: 'cases.transfer-answer-days',
    name: '转办件签收或退回的期限',
    kind: 'number',
    unit: '个工作日',
    hint: '接收单位应在期限内受理，或写明理由退回；双方和职工都能看到。',
  },
  {
    key: 'cases.instalment-alarm-days',
    name: '分期清偿到期提醒提前天数',
    kind: 'number',
    unit: '天',
    hint: '约定还款日前多少天出现在今日清单。',
  },
  {
    key: 'publicity.days',
    name: '公示期',
    kind: 'number',
    unit: '个工作日',
    hint: '无专门规定的公示，默认公示多少个工作日；到期自动撤下。',
  },
];
