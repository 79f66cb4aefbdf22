import { formatDateTime } from '../../../platform/dates.ts';
import { addressWith } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { Digits, Stack } from '../../../ui/layout/stack.tsx';
import { type AuditEvent, actorKindNames } from '../audit-event.ts';
import { findEvent, findEvents } from '../audit-store.ts';
import { findSealOf } from '../seal/seal-store.ts';
import { auditHome } from './audit-filter.ts';
import { wordNames } from './audit-words.ts';
import { EventTable } from './register-page.tsx';

const RELATED = 20;

/** One record: everything written down, its seal, and what else happened to the same thing. */
export async function showEvent(c: AppContext, id: string): Promise<Response> {
  const { db } = c.var.deps;
  const event = (await findEvent(db, regionOf(c), id)) ?? refuseCommon('not-found');
  const filter = { subjectType: event.subjectType, subjectId: event.subjectId };
  const related = await findEvents(db, regionOf(c), { filter, limit: RELATED });
  const nameOf = wordNames(c);
  return consolePage(
    c,
    {
      title: nameOf(event.word),
      current: auditHome,
      breadcrumbs: [{ href: auditHome, label: '审计记录' }, { label: nameOf(event.word) }],
    },
    <Stack>
      <EventFacts event={event} seal={await sealSentence(c, id)} />
      <Section title="同一对象的记录">
        <EventTable events={related} nameOf={nameOf} />
      </Section>
    </Stack>,
  );
}

async function sealSentence(c: AppContext, eventId: string): Promise<string> {
  const seal = await findSealOf(c.var.deps.db, regionOf(c), eventId);
  return seal ? `第 ${seal.sequence} 号，${formatDateTime(seal.sealedAt)}` : '尚未封存（每十分钟封存一次）';
}

function EventFacts({ event, seal }: { event: AuditEvent; seal: string }) {
  const actorHref = addressWith(auditHome, { actor: event.actorId });
  return (
    <DescriptionList
      items={[
        { term: '时间', detail: <Digits>{formatDateTime(event.happenedAt)}</Digits> },
        {
          term: '操作人',
          detail: (
            <>
              <a href={actorHref}>{event.actorName}</a> · {actorKindNames[event.actorKind] ?? event.actorKind}{' '}
              · {event.actorId}
            </>
          ),
        },
        { term: '对象', detail: `${event.subjectType} ${event.subjectId}` },
        { term: '原因', detail: event.reason },
        ...detailItems(event.detail),
        { term: '请求编号', detail: event.requestId },
        { term: '封存', detail: seal },
      ]}
    />
  );
}

function detailItems(detail: unknown): { term: string; detail: string }[] {
  if (detail === null || typeof detail !== 'object') return [];
  return Object.entries(detail).map(([name, value]) => ({
    term: name,
    detail: typeof value === 'string' ? value : JSON.stringify(value),
  }));
}
