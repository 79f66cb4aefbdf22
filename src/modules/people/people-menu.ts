import type { MenuEntry, PortalService } from '../../platform/module.ts';
import { keepPeople } from './people-permissions.ts';

export const peopleMenu: readonly MenuEntry[] = [
  { group: '基础数据', label: '职工档案', href: '/console/people', permission: keepPeople },
  { group: '基础数据', label: '更正申请', href: '/console/corrections', permission: keepPeople },
];

export const peopleServices: readonly PortalService[] = [
  { label: '我的档案', hint: '查看、更正、下载', icon: 'user', href: '/my/file' },
];

/** Chinese names of this module's words in the audit trail. */
export const peopleWords: Readonly<Record<string, string>> = {
  'person.register': '建立或核对档案',
  'person.import': '批量建立档案',
  'person.look-up': '按号码查找档案',
  'person.view': '查看档案（号码已遮盖）',
  'person.reveal': '查看完整号码',
  'person.edit': '修改档案',
  'person.add-employment': '登记用工经历',
  'membership.join': '登记入会、转会或退会',
  'membership.transfer': '登记转会',
  'membership.leave': '登记退会',
  'membership.enrol': '登记会员名册',
  'person.disclose': '提供给其他单位',
  'person.list': '查看名册',
  'consent.give': '同意',
  'consent.withdraw': '撤回同意',
  'correction.ask': '申请更正',
  'correction.answer': '答复更正申请',
  'own-file.download': '本人下载档案',
  'own-file.link': '本人关联档案',
};
