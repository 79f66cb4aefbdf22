import { addDays, isWorkingDay } from '../platform/calendar.ts';

/** How far a made-up family has come. */
export type Stop =
  | 'signal'
  | 'draft'
  | 'preliminary'
  | 'returned'
  | 'visiting'
  | 'authorising'
  | 'checking'
  | 'asked'
  | 'publicising'
  | 'published'
  | 'ended'
  | 'approving'
  | 'chair'
  | 'kept'
  | 'review-due'
  | 'reviewing'
  | 'exited'
  | 'rejected';

export type Trouble =
  | 'illness'
  | 'family-illness'
  | 'schooling'
  | 'disability'
  | 'low-income'
  | 'disaster'
  | 'death';

export interface FamilyPlan {
  readonly appliedOn: string;
  readonly stop: Stop;
  readonly trouble: Trouble;
  /** Income of the applicant and of the spouse in a year, 元; no spouse where undefined. */
  readonly income: number;
  readonly spouse?: number;
  readonly children: number;
  /** Self-paid in a year, 元. */
  readonly medical?: number;
  readonly education?: number;
  readonly accident?: number;
  readonly isMigrant?: boolean;
}

const stories: Readonly<Record<Trouble, string>> = {
  illness: '本人患病住院，不能出工，自付的医药费掏空了积蓄，还借了亲戚的钱。',
  'family-illness': '配偶长期治疗，每月都要复查买药，家里只有一个人挣钱。',
  schooling: '孩子考上学校，学费和住宿费一下子拿不出来。',
  disability: '家里有残疾人需要照料，只能一个人打零工。',
  'low-income': '收入低，一个人的工资要养全家，物价一涨就不够用。',
  disaster: '台风掀了屋顶，房屋和家什都要重新置办。',
  death: '家中顶梁柱去世，剩下老人和孩子，生活一下子没了着落。',
};

export function storyOf(trouble: Trouble): string {
  return stories[trouble];
}

/** The families of 2023, most of them on record. */
const kept: readonly FamilyPlan[] = [
  {
    appliedOn: '2023-02-06',
    stop: 'kept',
    trouble: 'illness',
    income: 14_400,
    spouse: 0,
    children: 1,
    medical: 21_300,
  },
  {
    appliedOn: '2023-02-09',
    stop: 'kept',
    trouble: 'family-illness',
    income: 26_000,
    spouse: 0,
    children: 2,
    medical: 18_600,
  },
  { appliedOn: '2023-02-14', stop: 'kept', trouble: 'low-income', income: 21_600, children: 2 },
  {
    appliedOn: '2023-02-20',
    stop: 'exited',
    trouble: 'schooling',
    income: 28_800,
    spouse: 9_600,
    children: 2,
    education: 7_800,
  },
  {
    appliedOn: '2023-03-02',
    stop: 'kept',
    trouble: 'disability',
    income: 16_800,
    spouse: 0,
    children: 1,
    medical: 3_200,
  },
  {
    appliedOn: '2023-03-07',
    stop: 'kept',
    trouble: 'schooling',
    income: 31_200,
    spouse: 14_400,
    children: 3,
    education: 12_600,
  },
  { appliedOn: '2023-03-15', stop: 'review-due', trouble: 'death', income: 18_000, children: 2 },
  {
    appliedOn: '2023-03-23',
    stop: 'kept',
    trouble: 'illness',
    income: 12_000,
    spouse: 12_000,
    children: 1,
    medical: 33_500,
    isMigrant: true,
  },
  {
    appliedOn: '2023-04-06',
    stop: 'kept',
    trouble: 'family-illness',
    income: 24_000,
    spouse: 0,
    children: 1,
    medical: 15_400,
  },
  {
    appliedOn: '2023-04-18',
    stop: 'rejected',
    trouble: 'low-income',
    income: 62_400,
    spouse: 38_400,
    children: 1,
  },
  {
    appliedOn: '2023-05-08',
    stop: 'kept',
    trouble: 'schooling',
    income: 27_600,
    spouse: 12_000,
    children: 2,
    education: 9_800,
  },
  {
    appliedOn: '2023-05-16',
    stop: 'review-due',
    trouble: 'disability',
    income: 19_200,
    children: 1,
    medical: 2_400,
  },
  {
    appliedOn: '2023-06-05',
    stop: 'kept',
    trouble: 'illness',
    income: 22_800,
    spouse: 7_200,
    children: 2,
    medical: 27_900,
  },
  { appliedOn: '2023-06-19', stop: 'exited', trouble: 'low-income', income: 20_400, children: 1 },
  {
    appliedOn: '2023-07-10',
    stop: 'kept',
    trouble: 'disaster',
    income: 52_800,
    spouse: 24_000,
    children: 1,
    accident: 68_000,
  },
  {
    appliedOn: '2023-08-14',
    stop: 'reviewing',
    trouble: 'schooling',
    income: 25_200,
    spouse: 9_600,
    children: 2,
    education: 13_400,
  },
  { appliedOn: '2023-09-05', stop: 'kept', trouble: 'low-income', income: 19_800, spouse: 0, children: 2 },
];

/** The families of the last weeks before `today`, one at each station. */
function recent(today: string): readonly FamilyPlan[] {
  const ago = (days: number) => lastWorkingDay(addDays(today, -days));
  return [
    {
      appliedOn: ago(34),
      stop: 'chair',
      trouble: 'illness',
      income: 20_400,
      spouse: 0,
      children: 1,
      medical: 16_200,
    },
    {
      appliedOn: ago(32),
      stop: 'approving',
      trouble: 'schooling',
      income: 26_400,
      spouse: 10_800,
      children: 2,
      education: 8_600,
    },
    {
      appliedOn: ago(30),
      stop: 'ended',
      trouble: 'family-illness',
      income: 22_800,
      spouse: 0,
      children: 1,
      medical: 14_500,
    },
    { appliedOn: ago(13), stop: 'published', trouble: 'death', income: 16_800, children: 2 },
    {
      appliedOn: ago(12),
      stop: 'publicising',
      trouble: 'disability',
      income: 18_600,
      children: 1,
      medical: 5_100,
    },
    { appliedOn: ago(11), stop: 'asked', trouble: 'low-income', income: 21_000, spouse: 0, children: 2 },
    {
      appliedOn: ago(9),
      stop: 'checking',
      trouble: 'illness',
      income: 15_600,
      spouse: 9_600,
      children: 1,
      medical: 22_000,
    },
    {
      appliedOn: ago(7),
      stop: 'authorising',
      trouble: 'schooling',
      income: 24_600,
      spouse: 8_400,
      children: 2,
      education: 9_900,
    },
    {
      appliedOn: ago(5),
      stop: 'visiting',
      trouble: 'disaster',
      income: 33_600,
      spouse: 18_000,
      children: 1,
      accident: 47_000,
    },
    {
      appliedOn: ago(4),
      stop: 'returned',
      trouble: 'family-illness',
      income: 27_000,
      spouse: 0,
      children: 1,
      medical: 11_800,
    },
    { appliedOn: ago(2), stop: 'preliminary', trouble: 'low-income', income: 19_200, children: 2 },
    { appliedOn: ago(1), stop: 'signal', trouble: 'low-income', income: 0, children: 0 },
    {
      appliedOn: ago(1),
      stop: 'draft',
      trouble: 'illness',
      income: 23_400,
      spouse: 0,
      children: 1,
      medical: 9_200,
    },
  ];
}

export function familyPlans(today: string): readonly FamilyPlan[] {
  return [...kept, ...recent(today)];
}

function lastWorkingDay(date: string): string {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

/** The first working day at least so many days later. */
export function laterWorkingDay(date: string, days: number): string {
  let day = addDays(date, days);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}
