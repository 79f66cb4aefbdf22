/** Speakers of the demo county and who asked for them; all of it made up. */

export const speakers = [
  {
    name: '陈海生',
    honour: '海南省劳动模范（演示）',
    trade: '建筑施工',
    townshipCode: '469024100',
    topics: ['工地安全', '从学徒到工匠'],
    freeWhen: '周末和雨天',
    phone: '19900006901',
  },
  {
    name: '王秀莲',
    honour: '海南省五一劳动奖章（演示）',
    trade: '制药',
    townshipCode: '469024103',
    topics: ['工匠精神', '质量是做出来的'],
    freeWhen: '工作日下午',
    phone: '19900006902',
  },
  {
    name: '符大勇',
    honour: '全国劳动模范（演示）',
    trade: '渔业',
    townshipCode: '469024108',
    topics: ['劳模精神', '海上安全'],
    freeWhen: '休渔期',
    phone: '19900006903',
  },
  {
    name: '林小梅',
    honour: '文澜工匠（演示）',
    trade: '快递物流',
    townshipCode: '469024100',
    topics: ['新就业形态劳动者的权益', '工匠精神'],
    freeWhen: '晚上',
    phone: '19900006904',
  },
  {
    name: '黄志强',
    honour: '海南省劳动模范（演示）',
    trade: '农机维修',
    townshipCode: '469024105',
    topics: ['技能改变命运', '从学徒到工匠'],
    freeWhen: '农闲',
    phone: '19900006905',
  },
] as const;

interface DemoInvitation {
  readonly day?: string;
  readonly inDays?: number;
  readonly speaker?: string;
  readonly feedback?: string;
  readonly wish: {
    readonly hostKind: 'school' | 'firm' | 'agency' | 'community';
    readonly hostName: string;
    readonly townshipCode: string;
    readonly place: string;
    readonly topic: string;
    readonly trade: string | undefined;
    readonly listeners: number;
    readonly note: string | undefined;
    readonly contact: string;
    readonly phone: string;
  };
}

const host = { trade: undefined, note: undefined, contact: '联系人（演示）', phone: '19900006911' };

export const invitations: readonly DemoInvitation[] = [
  {
    day: '2023-05-10',
    speaker: '王秀莲',
    feedback: '学生听得认真，提问十多个，希望每学期一次。',
    wish: {
      ...host,
      hostKind: 'school',
      hostName: '县职业技术学校（演示）',
      townshipCode: '469024100',
      place: '学校报告厅',
      topic: '工匠精神',
      listeners: 180,
    },
  },
  {
    day: '2023-08-22',
    speaker: '陈海生',
    feedback: '结合工地实例，工人反映很有用。',
    wish: {
      ...host,
      hostKind: 'firm',
      hostName: '海南丙建筑有限公司（演示）',
      townshipCode: '469024102',
      place: '项目部会议室',
      topic: '工地安全',
      trade: '建筑',
      listeners: 60,
    },
  },
  {
    inDays: 12,
    speaker: '林小梅',
    wish: {
      ...host,
      hostKind: 'firm',
      hostName: '临高甲快递有限公司（演示）',
      townshipCode: '469024100',
      place: '分拨中心',
      topic: '新就业形态劳动者的权益',
      listeners: 35,
    },
  },
  {
    inDays: 14,
    wish: {
      ...host,
      hostKind: 'community',
      hostName: '新盈镇某社区（演示）',
      townshipCode: '469024108',
      place: '文化室',
      topic: '海上安全',
      trade: '渔业',
      listeners: 50,
    },
  },
];
