import type { FC } from 'hono/jsx';
import { formatDate, formatDateTime, shanghaiDate } from '../../platform/dates.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { Section } from '../../ui/card/card.tsx';
import { DescriptionList } from '../../ui/description-list/description-list.tsx';
import { Tag } from '../../ui/tag/tag.tsx';
import type { Tone } from '../../ui/tone.ts';
import { townshipName } from '../orgs/index.ts';
import { type EventStatus, kindNames, statusNames, type UnionEvent } from './event/event.ts';

const tones = {
  draft: 'neutral',
  open: 'info',
  closed: 'warning',
  held: 'success',
  archived: 'success',
  cancelled: 'danger',
} as const satisfies Record<EventStatus, Tone>;

export const StatusTag: FC<{ status: EventStatus }> = ({ status }) => (
  <Tag tone={tones[status]}>{statusNames[status]}</Tag>
);

/** 2023-11-02 09:30 至 11:30, or with the last day where there is one. */
export function spanOf(event: Pick<UnionEvent, 'startsAt' | 'endsAt'>): string {
  const [first, last] = [formatDateTime(event.startsAt), formatDateTime(event.endsAt)];
  return shanghaiDate(event.startsAt) === shanghaiDate(event.endsAt)
    ? `${first} 至 ${last.slice(-5)}`
    : `${first} 至 ${last}`;
}

/** 2023年11月2日 09:30, as it stands on paper. */
export function startOnPaper(event: Pick<UnionEvent, 'startsAt'>): string {
  return `${formatDate(shanghaiDate(event.startsAt))} ${formatDateTime(event.startsAt).slice(-5)}`;
}

export function placesOf(event: UnionEvent): string {
  if (event.capacity === undefined) return `不限，已报 ${event.taken} 人`;
  const left = event.capacity - event.taken;
  return left > 0 ? `${event.capacity} 人，还剩 ${left} 个` : `${event.capacity} 人，已满，可以候补`;
}

/** Everything people must know before they come. */
export const EventFacts: FC<{ event: UnionEvent }> = ({ event }) => (
  <Section title="活动安排">
    {event.cancelReason ? (
      <Alert tone="danger" title="活动已取消">
        {event.cancelReason}
      </Alert>
    ) : null}
    <DescriptionList
      items={[
        { term: '时间', detail: spanOf(event) },
        {
          term: '地点',
          detail: [event.townshipCode && townshipName(event.townshipCode), event.place]
            .filter(Boolean)
            .join(' '),
        },
        { term: '类型', detail: kindNames[event.kind] },
        { term: '组织单位', detail: event.organiser },
        { term: '参加对象', detail: event.audience ?? '全县职工' },
        { term: '名额', detail: placesOf(event) },
        ...(event.signUpUntil ? [{ term: '报名截止', detail: event.signUpUntil }] : []),
        ...(event.isInsured ? [{ term: '保险', detail: '统一购买意外险，报名时需要身份证号' }] : []),
        ...(event.inWorkingHours
          ? [{ term: '工作时间', detail: `在工作时间开展，已征得企业同意：${event.employerConsent ?? ''}` }]
          : []),
      ]}
    />
    {event.summary ? event.summary.split('\n').map((line) => <p>{line}</p>) : null}
  </Section>
);
