import { formatDateTime } from '../../../platform/dates.ts';
import { addressWith } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { isId } from '../../../platform/id.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Digits, Stack } from '../../../ui/layout/stack.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { type AuditEvent, actorKindNames } from '../audit-event.ts';
import { findEvents, findWords } from '../audit-store.ts';
import {
  type AuditQuery,
  auditAddress,
  auditHome,
  filterLabels,
  readAuditQuery,
  toFilter,
} from './audit-filter.ts';
import { wordNames } from './audit-words.ts';

const PAGE = 50;

/** 审计记录: who did what to which row, newest first; the address is the filter. */
export async function showRegister(c: AppContext): Promise<Response> {
  const { db } = c.var.deps;
  const query = readAuditQuery(c);
  const asked = c.req.query('before') ?? '';
  const before = isId(asked) ? asked : undefined;
  const found = await findEvents(db, regionOf(c), { filter: toFilter(query), before, limit: PAGE + 1 });
  const events = found.slice(0, PAGE);
  const nameOf = wordNames(c);
  return consolePage(
    c,
    {
      title: '审计记录',
      current: auditHome,
      actions: (
        <>
          <ButtonLink href={addressWith(`${auditHome}/export`, query)} label="导出" />
          <ButtonLink href={`${auditHome}/chain`} label="核验封存" />
        </>
      ),
    },
    <Stack>
      <AuditFilters query={query} words={await findWords(db, regionOf(c))} nameOf={nameOf} />
      <EventTable events={events} nameOf={nameOf} />
      <Actions>
        {before ? <ButtonLink href={auditAddress(query)} label="回到最新" /> : null}
        {found.length > PAGE ? (
          <ButtonLink href={auditAddress(query, { before: events.at(-1)?.id })} label="更早的记录" />
        ) : null}
      </Actions>
    </Stack>,
  );
}

type NameOf = (word: string) => string;

function AuditFilters({
  query,
  words,
  nameOf,
}: {
  query: AuditQuery;
  words: readonly string[];
  nameOf: NameOf;
}) {
  const options = words.map((word) => ({ value: word, label: nameOf(word) }));
  return (
    <FilterBar action={auditHome} resetHref={auditHome} active={activeFilters(query, nameOf)}>
      <Select name="word" label="操作" options={options} blank="全部" value={query.word ?? ''} />
      <TextField name="actor" label="操作人" hint="姓名或账号编号" value={query.actor ?? ''} />
      <TextField name="type" label="对象类型" hint="例如 case" value={query.type ?? ''} />
      <TextField name="subject" label="对象编号" value={query.subject ?? ''} />
      <DateField name="from" label="从哪天" value={query.from ?? ''} />
      <DateField name="to" label="到哪天" value={query.to ?? ''} />
    </FilterBar>
  );
}

function activeFilters(query: AuditQuery, nameOf: NameOf) {
  const names = ['word', 'actor', 'type', 'subject', 'from', 'to'] as const;
  return names.flatMap((name) => {
    const value = query[name];
    if (value === undefined) return [];
    const shown = name === 'word' ? nameOf(value) : value;
    return [
      { label: `${filterLabels[name]}:${shown}`, removeHref: auditAddress(query, { [name]: undefined }) },
    ];
  });
}

/** Events, newest first. */
export function EventTable({ events, nameOf }: { events: readonly AuditEvent[]; nameOf: NameOf }) {
  return (
    <Table
      caption="审计记录"
      rows={events}
      rowHref={(event) => `${auditHome}/${event.id}`}
      empty={<EmptyState title="没有符合条件的记录">请放宽筛选条件。</EmptyState>}
      columns={[
        { header: '时间', key: 'at', cell: (event) => <Digits>{formatDateTime(event.happenedAt)}</Digits> },
        {
          header: '操作人',
          key: 'actor',
          cell: (event) => `${event.actorName} · ${actorKindNames[event.actorKind] ?? event.actorKind}`,
        },
        { header: '操作', key: 'word', cell: (event) => nameOf(event.word) },
        { header: '对象', key: 'subject', cell: (event) => `${event.subjectType} ${event.subjectId}` },
        { header: '原因', key: 'reason', cell: (event) => event.reason ?? '–' },
      ]}
    />
  );
}
