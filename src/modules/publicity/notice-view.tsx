import type { FC } from 'hono/jsx';
import { Section } from '../../ui/card/card.tsx';
import { DescriptionList } from '../../ui/description-list/description-list.tsx';
import { Table } from '../../ui/table/table.tsx';
import { Tag } from '../../ui/tag/tag.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { Published } from './masking/published.ts';
import type { NoticeContact } from './notice/load-contact.ts';
import { type Notice, type NoticeStatus, noticeNumber, statusNames } from './notice/notice.ts';
import { columnOf, kindNames } from './publicity-kind.ts';

const tones = {
  running: 'info',
  paused: 'warning',
  ended: 'success',
  withdrawn: 'neutral',
} as const satisfies Record<NoticeStatus, Tone>;

export const StatusTag: FC<{ status: NoticeStatus }> = ({ status }) => (
  <Tag tone={tones[status]}>{statusNames[status]}</Tag>
);

interface NumberedRow {
  readonly number: number;
  readonly cells: readonly Published[];
}

/** The list as everybody reads it; board, preview, poster and console draw it here and nowhere else. */
export const NoticeTable: FC<{
  headers: readonly string[];
  rows: readonly (readonly Published[])[];
  /** Rows before this page. */
  offset?: number;
}> = ({ headers, rows, offset = 0 }) => (
  <Table
    caption="公示名单"
    columns={[
      { key: 'number', header: '序号', cell: (row: NumberedRow) => String(row.number) },
      ...headers.map((header, index) => ({
        key: `column-${index}`,
        header,
        cell: (row: NumberedRow) => row.cells[index] ?? '',
      })),
    ]}
    rows={rows.map((cells, index) => ({ number: offset + index + 1, cells }))}
    empty="没有名单。"
  />
);

export function headersOf(notice: Notice): string[] {
  return notice.fields.map((field) => columnOf(notice.kind, field)?.header ?? '');
}

/** Number, time, basis and where to turn to. */
export const NoticeFacts: FC<{ notice: Notice; contact: NoticeContact }> = ({ notice, contact }) => (
  <Section title="公示说明">
    {notice.intro ? notice.intro.split('\n').map((line) => <p>{line}</p>) : null}
    <DescriptionList
      columns
      items={[
        { term: '编号', detail: noticeNumber(notice) },
        { term: '类别', detail: kindNames[notice.kind] },
        { term: '公示时间', detail: `${notice.from} 至 ${notice.until}（${notice.workingDays} 个工作日）` },
        ...(notice.basis ? [{ term: '依据', detail: notice.basis }] : []),
        {
          term: '异议电话',
          detail: contact.isVerified ? contact.phone : `${contact.phone}（以本县公布的为准）`,
        },
        ...(contact.supervision ? [{ term: '监督', detail: contact.supervision }] : []),
      ]}
    />
  </Section>
);
