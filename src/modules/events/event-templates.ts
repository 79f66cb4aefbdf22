import type { MessageTemplate } from '../../platform/messenger.ts';

export type EventTemplate = `events.${'entered' | 'waiting' | 'moved-up' | 'cancelled'}`;

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

function byPhone(name: string, purpose: string, sms: string): MessageTemplate {
  return { name, purpose, kind: 'notice', texts: { sms } };
}

/** What people hear about an event they signed up for, and speakers and hosts about a talk. */
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
  byPhone(
    'events.speaker-booked',
    '约请宣讲人',
    '县总工会请您于{on} {time}到{host}（{place}）宣讲“{topic}”。能否参加请回电县总工会。【工会】',
  ),
  byPhone(
    'events.host-confirmed',
    '宣讲已确认',
    '您单位申请的宣讲“{topic}”已确认：{on} {time}，宣讲人{speaker}，地点{place}。【工会】',
  ),
  byPhone(
    'events.host-declined',
    '宣讲未能安排',
    '您单位申请的宣讲“{topic}”未能安排，原因：{reason}。可以换个时间重新申请。【工会】',
  ),
];
