import type { FC } from 'hono/jsx';
import { formatDateTime } from '../../../platform/dates.ts';
import { newId } from '../../../platform/id.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { Actions, Digits } from '../../../ui/layout/stack.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { Table } from '../../../ui/table/table.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { canDo, channelLabels, type NoticeState, stateLabels } from '../notice.ts';
import type { OutboxEntry } from '../outbox/list-outbox.ts';
import type { TemplateRegister } from '../templates/template-register.ts';

const tones = {
  waiting: 'neutral',
  sending: 'info',
  sent: 'success',
  failed: 'danger',
  cancelled: 'neutral',
} as const satisfies Record<NoticeState, Tone>;

type TableProps = { home: string; entries: readonly OutboxEntry[]; register: TemplateRegister; now: Date };

export const OutboxTable: FC<TableProps> = ({ home, entries, register, now }) => (
  <Table
    caption="消息"
    columns={columnsOf(home, register, now)}
    rows={entries}
    empty={<EmptyState title="没有符合条件的消息">换个条件再试。</EmptyState>}
  />
);

function columnsOf(home: string, register: TemplateRegister, now: Date): Column<OutboxEntry>[] {
  return [
    { key: 'at', header: '时间', cell: (entry) => <Digits>{formatDateTime(entry.createdAt)}</Digits> },
    {
      key: 'purpose',
      header: '用途',
      cell: (entry) => register.find(entry.template)?.purpose ?? entry.template,
    },
    { key: 'channel', header: '方式', cell: (entry) => channelLabels[entry.channel] },
    { key: 'to', header: '收件人', cell: (entry) => <Digits>{entry.maskedRecipient}</Digits> },
    {
      key: 'state',
      header: '状态',
      cell: (entry) => <Tag tone={tones[entry.state]}>{stateLabels[entry.state]}</Tag>,
    },
    { key: 'tries', header: '次数', align: 'end', cell: (entry) => entry.attempts },
    { key: 'why', header: '情况', cell: (entry) => situationOf(entry, now) },
    { key: 'acts', header: '办理', cell: (entry) => <Acts home={home} entry={entry} /> },
  ];
}

function situationOf(entry: OutboxEntry, now: Date): string {
  const error = entry.lastError ?? '';
  if (entry.state !== 'waiting' || entry.nextTryAt <= now) return error;
  return `${error}${error ? ';' : ''}${formatDateTime(entry.nextTryAt)} 发送`;
}

const Acts: FC<{ home: string; entry: OutboxEntry }> = ({ home, entry }) => (
  <Actions>
    {canDo('retry', entry.state) ? (
      <ActionForm action={`${home}/${entry.id}/retry`} label="重发" requestId={newId()} />
    ) : null}
    {canDo('cancel', entry.state) ? (
      <ActionForm
        action={`${home}/${entry.id}/cancel`}
        label="取消"
        requestId={newId()}
        tone="danger"
        confirm="取消后不再发送，内容会被清除。确定取消吗？"
      />
    ) : null}
  </Actions>
);
