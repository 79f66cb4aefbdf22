import type { ModuleDefinition } from '../../platform/module.ts';
import { readEvents, sendLists } from './event/event-permissions.ts';
import { eventFigures } from './event-figures.ts';
import { eventParameters } from './event-parameters.ts';
import { eventRoutes } from './event-routes.ts';
import { eventSearch } from './event-search.ts';
import { eventTemplates } from './event-templates.ts';
import { eventTodos } from './event-todos.ts';
import { eventMatters } from './public/own-entries.ts';
import { speakerRoutes } from './speakers/speaker-routes.ts';
import { speakerTodos } from './speakers/speaker-todos.ts';

export { enterEvent } from './entries/enter-event.ts';
export { resealEntries } from './entries/reseal-entries.ts';
export { planEvent } from './event/plan-event.ts';
export { archiveEvent, closeSignUp, holdEvent, openSignUp } from './event/run-event.ts';
export { awardPrizes } from './prizes/award-prizes.ts';
export { askSpeaker } from './speakers/ask-speaker.ts';
export { bookSpeaker, closeInvitation, confirmSpeaker } from './speakers/book-speaker.ts';
export { addSpeaker } from './speakers/keep-speaker.ts';
export { resealSpeakers } from './speakers/reseal-speakers.ts';

/** Lectures, sports, visits and 劳模进企业. */
export const eventsModule: ModuleDefinition = {
  name: 'events',
  routes: [...speakerRoutes, ...eventRoutes],
  figures: eventFigures,
  menu: [
    { group: '宣教文体部', label: '活动台账', href: '/console/events', permission: readEvents },
    { group: '宣教文体部', label: '宣讲邀请', href: '/console/invitations', permission: readEvents },
    { group: '宣教文体部', label: '宣讲人名册', href: '/console/speakers', permission: readEvents },
    { group: '宣教文体部', label: '集体报名', href: '/console/event-lists', permission: sendLists },
  ],
  services: [{ label: '职工活动', hint: '文体、宣讲报名', icon: 'calendar', href: '/events' }],
  todos: [...eventTodos, ...speakerTodos],
  matters: eventMatters,
  searches: [eventSearch],
  templates: eventTemplates,
  parameters: eventParameters,
  auditWords: {
    'event.plan': '新建活动',
    'event.edit': '修改活动',
    'event.open': '开放报名',
    'event.close': '截止报名',
    'event.enter': '活动报名',
    'event.cancel-entry': '取消报名',
    'event.move-up': '候补递补',
    'event.hold': '登记举办情况',
    'event.award': '登记奖品',
    'event.archive': '活动归档',
    'event.cancel': '取消活动',
    'event.view': '查看活动名单',
    'event.print': '打印活动表格',
    'event.export': '导出活动台账',
    'event.insurance': '导出投保名单',
    'speaker.add': '登记宣讲人',
    'speaker.edit': '修改宣讲人',
    'speaker.ask': '邀请宣讲',
    'speaker.book': '约请宣讲人',
    'speaker.confirm': '宣讲人确认',
    'speaker.decline': '未能安排宣讲',
    'speaker.hold': '登记宣讲反馈',
    'speaker.view-invitation': '查看宣讲邀请',
  },
};
