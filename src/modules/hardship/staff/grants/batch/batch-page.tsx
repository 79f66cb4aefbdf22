import { formatDateTime } from '../../../../../platform/dates.ts';
import type { AppContext } from '../../../../../platform/http/context.ts';
import { flashOf } from '../../../../../platform/http/flash.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { newId } from '../../../../../platform/id.ts';
import { formatYuan } from '../../../../../platform/money.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { Section } from '../../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../../ui/description-list/description-list.tsx';
import { ActionForm } from '../../../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Actions, Stack } from '../../../../../ui/layout/stack.tsx';
import { Stat, StatRow } from '../../../../../ui/stat/stat.tsx';
import { Table } from '../../../../../ui/table/table.tsx';
import { type Batch, nextBatchStatus } from '../../../grants/batches/batch.ts';
import { mayWorkOnGrants } from '../../../grants/grant-policy.ts';
import { BATCHES, batchHref } from '../grant-links.ts';
import { BatchTag } from '../grant-tags.tsx';
import { LinesTable } from './lines-table.tsx';
import { type BatchView, loadBatchView, sumRows } from './load-batch-view.ts';

/** One payment run: its lines, where each is, and the one thing to do next. */
export async function showBatch(c: AppContext): Promise<Response> {
  const view = await loadBatchView(c);
  const { batch, rows } = view;
  const works = mayWorkOnGrants(c.var.actor);
  const paid = rows.filter((row) => row.state === 'paid');
  return consolePage(
    c,
    {
      title: batch.number,
      current: BATCHES,
      breadcrumbs: [{ href: BATCHES, label: '发放批次' }, { label: batch.number }],
      flash: flashOf(c),
    },
    <Stack>
      {works ? <BatchActions view={view} ownId={c.var.actor.id} /> : null}
      {view.waiting > 0 ? <Unfinished batch={batch} waiting={view.waiting} /> : null}
      <StatRow>
        <Stat label="笔数" value={rows.length} unit="笔" />
        <Stat label="金额" value={formatYuan(sumRows(rows))} unit="元" />
        <Stat label="已到账" value={formatYuan(sumRows(paid))} unit="元" hint={`${paid.length} 笔`} />
        <Stat label="银行退回" value={rows.filter((row) => row.state === 'returned').length} unit="笔" />
        <Stat label="本人确认" value={rows.filter((row) => row.receipt === 'confirmed').length} unit="笔" />
      </StatRow>
      <Section title="批次情况">
        <DescriptionList columns items={factsOf(batch)} />
      </Section>
      <Section title="发放明细">
        <LinesTable view={view} works={works} />
      </Section>
      <OddSection view={view} />
      <FilesSection view={view} />
    </Stack>,
  );
}

function BatchActions({ view, ownId }: { view: BatchView; ownId: string }) {
  const { batch } = view;
  const values = { version: String(batch.version) };
  const isOpen = (act: Parameters<typeof nextBatchStatus>[1]) =>
    nextBatchStatus(batch.status, act) !== undefined;
  const exports = batch.status === 'checked' || batch.status === 'sent';
  return (
    <Actions>
      {isOpen('check') && batch.creator.id !== ownId ? (
        <ActionForm
          action={batchHref(batch.id, 'check')}
          label="复核无误"
          tone="primary"
          requestId={newId()}
          values={values}
        />
      ) : null}
      {isOpen('send') ? (
        <ButtonLink href={batchHref(batch.id, 'send')} label="送银行" tone="primary" />
      ) : null}
      {batch.status === 'sent' ? (
        <ButtonLink href={batchHref(batch.id, 'results')} label="导入银行结果" tone="primary" />
      ) : null}
      {exports ? <ButtonLink href={batchHref(batch.id, 'bank-file')} label="导出银行代发文件" /> : null}
      {batch.status === 'sent' || batch.status === 'settled' ? (
        <ButtonLink href={batchHref(batch.id, 'receipts')} label="登记签收" />
      ) : null}
      <ButtonLink href={batchHref(batch.id, 'print')} label="发放签字表" />
      {isOpen('cancel') ? <ButtonLink href={batchHref(batch.id, 'cancel')} label="作废批次" /> : null}
    </Actions>
  );
}

function Unfinished({ batch, waiting }: { batch: Batch; waiting: number }) {
  return (
    <Alert tone="warning" title="上次导入没有做完">
      <p>还有 {waiting} 行银行结果没有登记。已登记的不会重复，可以接着做。</p>
      <ActionForm action={batchHref(batch.id, 'results/resume')} label="接着登记" requestId={newId()} />
    </Alert>
  );
}

function factsOf(batch: Batch) {
  const at = (when: Date | undefined, who: string | undefined) =>
    when ? `${formatDateTime(when)} ${who ?? ''}` : undefined;
  return [
    { term: '状态', detail: <BatchTag status={batch.status} /> },
    { term: '名称', detail: batch.title },
    { term: '制表', detail: at(batch.createdAt, batch.creator.name) },
    { term: '复核', detail: at(batch.checkedAt, batch.checkerName) },
    { term: '送银行', detail: at(batch.sentAt, batch.senderName) },
    { term: '银行受理编号', detail: batch.bankReference },
    ...(batch.settledAt ? [{ term: '办结', detail: formatDateTime(batch.settledAt) }] : []),
    ...(batch.cancelReason ? [{ term: '作废原因', detail: batch.cancelReason }] : []),
  ];
}

function OddSection({ view }: { view: BatchView }) {
  if (view.odd.length === 0) return null;
  return (
    <Section title="需要人工核对的银行结果">
      <Table
        caption="需要人工核对的银行结果"
        columns={[
          { key: 'row', header: '文件行号', cell: (answer) => String(answer.rowNumber) },
          { key: 'shown', header: '内容', cell: (answer) => answer.shown },
          {
            key: 'why',
            header: '为什么',
            cell: (answer) =>
              answer.standing === 'conflict'
                ? '与已登记的结果不一致，没有改动；确认后在明细里手工登记'
                : '对不上本批次的任何一行，或看不出是否成功',
          },
        ]}
        rows={view.odd}
        empty=""
      />
    </Section>
  );
}

function FilesSection({ view }: { view: BatchView }) {
  if (view.files.length === 0) return null;
  return (
    <Section title="银行结果文件">
      <Table
        caption="银行结果文件"
        columns={[
          { key: 'name', header: '文件', cell: (file) => file.name },
          { key: 'at', header: '导入时间', cell: (file) => formatDateTime(file.receivedAt) },
          { key: 'by', header: '导入人', cell: (file) => file.receiver.name },
        ]}
        rows={view.files}
        empty=""
      />
    </Section>
  );
}
