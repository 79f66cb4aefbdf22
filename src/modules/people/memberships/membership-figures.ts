import type { Figure } from '../../../platform/module.ts';
import { countMembers } from './membership-store.ts';

export const memberFigure: Figure = {
  key: 'people.members',
  name: '在册工会会员',
  unit: '人',
  definition: '截止日期当天有会籍的人：已经入会、当天还没有退会。转会不重复计算。',
  value: (db, { region, asOf }) => countMembers(db, region, asOf),
  rows: () => '/console/people',
};
