/** What the demo's culture department did in 2023 and plans now; all of it made up. */

interface About {
  readonly kind: 'lecture' | 'sports' | 'outreach' | 'visit';
  readonly title: string;
  readonly organiser: string;
  readonly place: string;
  readonly townshipCode: string | undefined;
  readonly audience: string | undefined;
  readonly summary: string | undefined;
  readonly capacity: number | undefined;
  readonly isInsured: boolean;
  readonly inWorkingHours: boolean;
}

export interface PlannedEvent {
  readonly about: About;
  readonly when: { readonly from: string; readonly to: string };
}

interface HeldEvent extends PlannedEvent {
  readonly day: string;
  readonly attended: number;
  readonly note: string;
  readonly prizes: readonly (readonly [prize: string, yuan: number])[];
  readonly archived: boolean;
}

interface ComingEvent extends PlannedEvent {
  readonly inDays: number;
  readonly isOpen: boolean;
  /** People already typed in from paper. */
  readonly entered: number;
}

const UNION = '临高县总工会';

const plain = {
  organiser: UNION,
  townshipCode: '469024100',
  audience: undefined,
  capacity: undefined,
  isInsured: false,
  inWorkingHours: false,
} as const;

const evening = { from: '19:30', to: '21:30' };
const morning = { from: '09:00', to: '11:30' };

export const heldEvents: readonly HeldEvent[] = [
  {
    about: {
      ...plain,
      kind: 'visit',
      title: '春节慰问劳模和一线职工',
      place: '各乡镇',
      townshipCode: undefined,
      summary: '走访慰问劳模、环卫工人和快递员。',
    },
    when: morning,
    day: '2023-01-16',
    attended: 46,
    note: '慰问劳模和一线职工 46 人，了解生活和工作情况，收集意见 12 条。',
    prizes: [],
    archived: true,
  },
  {
    about: {
      ...plain,
      kind: 'lecture',
      title: '党的二十大精神和新修改的工会法宣讲',
      place: '县总工会三楼会议室',
      summary: '解读工会法修改要点和职工权益保障。',
      capacity: 80,
    },
    when: morning,
    day: '2023-03-18',
    attended: 76,
    note: '宣讲后现场答疑，发放工会法读本 80 本。',
    prizes: [],
    archived: true,
  },
  {
    about: {
      ...plain,
      kind: 'sports',
      title: '庆“五一”职工排球赛',
      place: '县文化广场排球场',
      summary: '每单位一队，每队八至十二人。',
      isInsured: true,
    },
    when: evening,
    day: '2023-04-28',
    attended: 132,
    note: '十一支队伍参加，历时三晚。',
    prizes: [
      ['第一名', 500],
      ['第二名', 300],
      ['第三名', 200],
      ['最佳组织', 200],
    ],
    archived: true,
  },
  {
    about: {
      ...plain,
      kind: 'sports',
      title: '职工篮球邀请赛',
      place: '县体育馆',
      summary: '半决赛和决赛。',
      isInsured: true,
    },
    when: evening,
    day: '2023-10-13',
    attended: 96,
    note: '八支队伍参加，邀请金牌港园区企业队。',
    prizes: [
      ['第一名', 500],
      ['第二名', 300],
      ['第三名', 200],
    ],
    archived: false,
  },
  {
    about: {
      ...plain,
      kind: 'visit',
      title: '夏季送清凉',
      place: '金牌港园区在建工地',
      townshipCode: '469024102',
      summary: '向户外劳动者发放防暑用品，宣讲高温津贴规定。',
    },
    when: morning,
    day: '2023-07-12',
    attended: 210,
    note: '慰问户外劳动者 210 人，检查工地饮水和遮阳点 6 处。',
    prizes: [],
    archived: true,
  },
];

export const plannedEvents: readonly ComingEvent[] = [
  {
    about: {
      ...plain,
      kind: 'sports',
      title: '职工羽毛球友谊赛',
      place: '县体育馆',
      summary: '男子双打、女子双打、混合双打，自由组队。请自带球拍。',
      capacity: 16,
      isInsured: true,
    },
    when: evening,
    inDays: 9,
    isOpen: true,
    entered: 19,
  },
  {
    about: {
      ...plain,
      kind: 'lecture',
      title: '高温作业和工伤预防讲座',
      place: '县总工会三楼会议室',
      audience: '建筑、物流企业职工',
      summary: '请劳动卫生医师讲解，现场测血压。',
      capacity: 60,
    },
    when: morning,
    inDays: 2,
    isOpen: true,
    entered: 22,
  },
  {
    about: {
      ...plain,
      kind: 'lecture',
      title: '企业民主管理和集体协商培训',
      place: '金牌港园区服务中心',
      townshipCode: '469024102',
      audience: '园区企业工会干部',
      summary: '讲解工资集体协商的步骤和文本。',
      capacity: 40,
      inWorkingHours: true,
    },
    when: morning,
    inDays: 16,
    isOpen: true,
    entered: 8,
  },
  {
    about: {
      ...plain,
      kind: 'sports',
      title: '迎新春职工拔河比赛',
      place: '县文化广场',
      summary: '每队十五人。',
    },
    when: morning,
    inDays: 40,
    isOpen: false,
    entered: 0,
  },
];
