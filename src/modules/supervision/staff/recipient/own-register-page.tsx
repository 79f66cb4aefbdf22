import { workingDaysLeft } from '../../../../platform/calendar.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { Deadline } from '../../../../ui/deadline/deadline.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Digits, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { shortKindNames } from '../../letters/letter.ts';
import type { LetterLine } from '../../letters/register/letter-filter.ts';
import { listLetters } from '../../letters/register/letter-register-store.ts';
import { letterScope } from '../../supervision-policy.ts';
import { StatusTag } from '../letters/status-tag.tsx';
import { OWN_LETTERS, ownHref } from './own-links.ts';

const MOST = 50;

/** 工会函件: the letters to the contact's own organisation, newest first. */
export async function showOwnLetters(c: AppContext): Promise<Response> {
  const query = { region: regionOf(c), scope: letterScope(c.var.actor), filter: {} };
  const { lines } = await listLetters(c.var.deps.db, query, { offset: 0, limit: MOST });
  return consolePage(
    c,
    { title: '工会函件', current: OWN_LETTERS },
    <Stack>
      <Muted>县总工会送达本单位的提示函、意见书和建议书。请在答复期限前逐项答复；整改完成后上传证明。</Muted>
      <Table
        caption="工会函件"
        columns={columnsOf(shanghaiDate(c.var.now))}
        rows={lines}
        rowHref={({ id }) => ownHref(id)}
        empty={<EmptyState title="没有送达本单位的函件">收到新函件时，这里和“我的消息”都会提示。</EmptyState>}
      />
    </Stack>,
  );
}

function columnsOf(today: string): Column<LetterLine>[] {
  return [
    { key: 'number', header: '文号', cell: (line) => <Digits>{line.number ?? ''}</Digits> },
    { key: 'kind', header: '种类', cell: (line) => shortKindNames[line.kind] },
    { key: 'status', header: '状态', cell: (line) => <StatusTag status={line.status} /> },
    { key: 'served', header: '送达', cell: (line) => <Digits>{line.servedOn ?? '待签收'}</Digits> },
    {
      key: 'due',
      header: '答复期限',
      cell: (line) =>
        line.repliedOn ? (
          `${line.repliedOn} 已答复`
        ) : line.replyDue ? (
          <Deadline due={line.replyDue} daysLeft={workingDaysLeft(today, line.replyDue)} unit="工作日" />
        ) : (
          '–'
        ),
    },
    { key: 'items', header: '问题', align: 'end', cell: (line) => `${line.itemCount} 项` },
  ];
}
