import type { MessageTemplate } from '../../platform/messenger.ts';
import type { EventTemplate } from './entries/tell-entrants.ts';

function news(name: EventTemplate, title: string, body: string): MessageTemplate {
  return {
    name,
    purpose: title,
    kind: 'notice',
    texts: {
      'in-site': { title: `${title}：{title}`, body, href: '/events/{region}/{eventId}' },
      sms: `${body}【工会】`,
    },
  };
}

/** What people hear about an event they signed up for. */
export const eventTemplates: readonly MessageTemplate[] = [
  news(
    'events.entered',
    '报名成功',
    '您已报上“{title}”，时间{when}，地点{place}。不能参加时请尽早取消，名额会给候补的人。',
  ),
  news('events.waiting', '已列入候补', '“{title}”名额已满，您已列入候补。有人取消时按先后递补，并通知您。'),
  news(
    'events.moved-up',
    '候补转正',
    '有人取消，您已报上“{title}”，时间{when}，地点{place}。不能参加时请尽早取消。',
  ),
  news('events.cancelled', '活动取消', '“{title}”（原定{when}）取消了，原因：{reason}。'),
];
