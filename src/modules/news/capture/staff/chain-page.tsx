import { formatDateTime } from '../../../../platform/dates.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { readForm } from '../../../../platform/http/form.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { Digits, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { recordAudit } from '../../../audit/index.ts';
import type { ChainDay } from '../chain/chain.ts';
import { countUncovered, listDays } from '../chain/chain-store.ts';
import { type ChainBreak, type ChainReport, verifyChain } from '../chain/verify-chain.ts';
import { checkStored } from '../snapshots/check-stored.ts';
import { CHAIN, SNAPSHOTS, snapshotHref } from './capture-links.ts';

const SHOWN_DAYS = 60;

/** 快照链: the daily seals over all snapshots, and a button that recomputes everything. */
export async function showChain(c: AppContext): Promise<Response> {
  return render(c, undefined);
}

/** Recomputes every row and every file now, and names what no longer fits. */
export async function postVerify(c: AppContext): Promise<Response> {
  await readForm(c);
  const { db, files } = c.var.deps;
  const region = regionOf(c);
  const report = await verifyChain(db, region, { checkFile: (snapshot) => checkStored(files, snapshot) });
  await inTransaction(db, (tx) =>
    recordAudit(tx, actOf(c), {
      word: 'news.chain-verify',
      subject: { type: 'news-chain', id: region },
      detail: { days: report.days, snapshots: report.snapshots, breaks: report.breaks.length },
    }),
  );
  return render(c, report);
}

async function render(c: AppContext, report: ChainReport | undefined): Promise<Response> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const [days, uncovered] = await Promise.all([
    listDays(db, region, { before: undefined, limit: SHOWN_DAYS }),
    countUncovered(db, region),
  ]);
  return consolePage(
    c,
    {
      title: '快照链',
      current: SNAPSHOTS,
      breadcrumbs: [{ href: SNAPSHOTS, label: '网页快照' }, { label: '快照链' }],
      actions: <ActionForm action={CHAIN} label="现在核验全部快照" tone="primary" requestId={newId()} />,
    },
    <Stack>
      {report ? <Verdict report={report} /> : null}
      <Section title="逐日封存">
        <Muted>
          每天零点后，把此前新存的全部快照的登记内容和校验值连同前一日的封存值一起算出新的封存值（SM3）。还有{' '}
          {uncovered} 份快照等待下一次封存。
        </Muted>
        <Table
          caption="逐日封存"
          columns={columns}
          rows={days}
          empty={<EmptyState title="还没有封存">第一次封存在今晚零点之后。</EmptyState>}
        />
        <Muted>
          建议每月抄录或打印最新一日的封存值并签字存档：有了系统之外的一份，整条链被重做也能发现。
        </Muted>
      </Section>
    </Stack>,
  );
}

const columns: readonly Column<ChainDay>[] = [
  { key: 'sequence', header: '封存号', align: 'end', cell: ({ sequence }) => String(sequence) },
  { key: 'day', header: '日期', cell: ({ sealedOn }) => sealedOn },
  { key: 'at', header: '封存时间', cell: ({ sealedAt }) => formatDateTime(sealedAt) },
  { key: 'count', header: '快照', align: 'end', cell: ({ snapshotCount }) => `${snapshotCount} 份` },
  { key: 'hash', header: '封存值（SM3）', width: 'wide', cell: ({ hash }) => <Digits>{hash}</Digits> },
];

function Verdict({ report }: { report: ChainReport }) {
  if (report.breaks.length === 0) {
    return (
      <Alert tone="success" role="status" title="全部相符，未被改动">
        <p>
          核验了 {report.days} 日封存、{report.snapshots} 份快照及其文件；另有 {report.uncovered} 份等待封存。
        </p>
      </Alert>
    );
  }
  return (
    <Alert tone="danger" role="alert" title={`发现 ${report.breaks.length} 处不符`}>
      <ul>
        {report.breaks.map((one) => (
          <li>
            <Break one={one} />
          </li>
        ))}
      </ul>
      <p>请保留现场，导出数据库备份，报告分管领导。</p>
    </Alert>
  );
}

function Break({ one }: { one: ChainBreak }) {
  if (one.snapshotId === undefined) return <>{`${one.sealedOn} 的封存：${one.problem}`}</>;
  return (
    <>
      <a href={snapshotHref(one.snapshotId)}>{one.sealedOn} 封存的快照</a>：{one.problem}
    </>
  );
}
