import { formatDateTime } from '../../../../../platform/dates.ts';
import { idParam } from '../../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import { flashOf } from '../../../../../platform/http/flash.ts';
import { emptyForm, type FormState } from '../../../../../platform/http/form.ts';
import { consolePage, printPage } from '../../../../../platform/http/page.tsx';
import { mayPass } from '../../../../../platform/http/route.ts';
import { newId } from '../../../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../../../platform/refusal.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { Section } from '../../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../../ui/description-list/description-list.tsx';
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx';
import { ActionForm } from '../../../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Stack } from '../../../../../ui/layout/stack.tsx';
import { SignatureRow } from '../../../../../ui/print/signature-row.tsx';
import { type Column, Table } from '../../../../../ui/table/table.tsx';
import { articleHref } from '../../../articles/article-links.ts';
import { flagNames } from '../../../articles/flag-names.ts';
import { keepNews } from '../../../news-permissions.ts';
import { findPosition } from '../../chain/chain-store.ts';
import { findInspection } from '../../inspections/inspection-store.ts';
import { findHead, listParts } from '../../snapshots/part-store.ts';
import type { Snapshot } from '../../snapshots/snapshot.ts';
import { findArticleOf } from '../../snapshots/snapshot-list-store.ts';
import { findSnapshot, listCopies } from '../../snapshots/snapshot-store.ts';
import { SNAPSHOTS, snapshotHref } from '../capture-links.ts';
import { Flags, InspectionSection } from './inspection-view.tsx';
import { type Proof, Provenance } from './provenance.tsx';

/** What a form on the page came to. */
interface Shown {
  /** Of checking the address again. */
  readonly refusal?: Refused;
  /** Of what somebody wrote about the source. */
  readonly form?: FormState;
  readonly status?: Refused['status'];
}

/** One copy of one page: where it came from, how that is proven, and what the address showed at other times. */
export async function showSnapshot(
  c: AppContext,
  { refusal, form = emptyForm, status }: Shown = {},
): Promise<Response> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const snapshot = (await findSnapshot(db, region, idParam(c))) ?? refuseCommon('not-found');
  const proof = {
    position: await findPosition(db, region, snapshot.id),
    inspection: await findInspection(db, region, snapshot.id),
  };
  if (c.req.query('print') !== undefined) return printProvenance(c, snapshot, proof);
  const [article, copies, parts, headId] = await Promise.all([
    findArticleOf(db, region, snapshot.urlKey),
    listCopies(db, region, snapshot.urlKey),
    listParts(db, region, snapshot.id),
    findHead(db, region, snapshot.id),
  ]);
  const title = article?.title ?? snapshot.url ?? '网页快照';
  return consolePage(
    c,
    {
      title: `快照：${title}`,
      current: SNAPSHOTS,
      breadcrumbs: [{ href: SNAPSHOTS, label: '网页快照' }, { label: title }],
      flash: flashOf(c),
      actions: <SnapshotActs c={c} snapshot={snapshot} articleId={article?.id} />,
      status: refusal?.status ?? status ?? 200,
    },
    <Stack>
      {refusal ? (
        <Alert tone="danger" role="alert" title="没有复核成功，原快照不变">
          <p>{refusal.message}</p>
        </Alert>
      ) : null}
      <Flags flags={snapshot.flags} inspection={proof.inspection} />
      <Provenance snapshot={snapshot} {...proof} />
      {mayPass(c.var.actor, keepNews) ? (
        <InspectionSection snapshot={snapshot} inspection={proof.inspection} form={form} />
      ) : null}
      <Copies current={snapshot} copies={copies} />
      <Parts parts={parts} headId={headId} />
      <Headers headers={snapshot.headers} />
    </Stack>,
  );
}

function SnapshotActs(props: { c: AppContext; snapshot: Snapshot; articleId: string | undefined }) {
  const { c, snapshot, articleId } = props;
  const href = snapshotHref(snapshot.id);
  return (
    <>
      {mayPass(c.var.actor, keepNews) && snapshot.url !== undefined ? (
        <ActionForm action={`${href}/recheck`} label="现在复核" tone="primary" requestId={newId()} />
      ) : null}
      {articleId === undefined ? null : <ButtonLink href={articleHref(articleId)} label="看文章" />}
      <ButtonLink href={`${href}/replay`} label="回放网页" />
      <ButtonLink href={`${href}/warc`} label="下载 WARC" download />
      <ButtonLink href={`${href}?print=1`} label="打印" icon="print" />
    </>
  );
}

function Copies({ current, copies }: { current: Snapshot; copies: readonly Snapshot[] }) {
  if (copies.length < 2) return null;
  const columns: readonly Column<Snapshot>[] = [
    {
      key: 'at',
      header: '快照时间',
      cell: ({ id, capturedAt }) =>
        id === current.id ? (
          `${formatDateTime(capturedAt)}（本份）`
        ) : (
          <a href={snapshotHref(id)}>{formatDateTime(capturedAt)}</a>
        ),
    },
    { key: 'seen', header: '最后见到', cell: ({ lastSeenAt }) => formatDateTime(lastSeenAt) },
    { key: 'hash', header: '正文 SM3', cell: ({ hashes }) => `${hashes.textSm3.slice(0, 16)}…` },
    {
      key: 'diff',
      header: '比较',
      cell: ({ id }) =>
        id === current.id ? '–' : <a href={`${snapshotHref(current.id)}/diff/${id}`}>与本份比较</a>,
    },
  ];
  return (
    <Section title={`同一网址的各次快照（${copies.length} 份）`}>
      <Table caption="同一网址的各次快照" columns={columns} rows={copies} empty={null} />
    </Section>
  );
}

function Parts({ parts, headId }: { parts: readonly Snapshot[]; headId: string | undefined }) {
  if (parts.length === 0 && headId === undefined) return null;
  return (
    <Section title="分页">
      {headId === undefined ? null : (
        <p>
          这是一篇文章的续页，<a href={snapshotHref(headId)}>第一页的快照</a>。
        </p>
      )}
      <ul>
        {parts.map((part, index) => (
          <li>
            <a href={snapshotHref(part.id)}>
              第 {index + 2} 页：{part.url}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Headers({ headers }: Pick<Snapshot, 'headers'>) {
  if (headers.length === 0) return null;
  return (
    <Disclosure summary={`网站答复的报头（${headers.length} 行）`}>
      <DescriptionList items={headers.map(([term, detail]) => ({ term, detail }))} />
    </Disclosure>
  );
}

/** 来源卡片 on paper, with a line for the wet signature. */
function printProvenance(c: AppContext, snapshot: Snapshot, proof: Proof) {
  return printPage(
    c,
    { title: '网页快照来源卡片', backHref: snapshotHref(snapshot.id) },
    <>
      {snapshot.flags.length > 0 ? (
        <p>
          <strong>来源不完整{proof.inspection ? '' : '，未经核实'}：</strong>
          {snapshot.flags.map((flag) => flagNames[flag]).join('；')}。
        </p>
      ) : null}
      <Provenance snapshot={snapshot} {...proof} />
      <p>打印时间 {formatDateTime(c.var.now)}。原始网页以 WARC 文件为准，校验值可用通用工具复算。</p>
      <SignatureRow labels={['经办人', '复核人', '日期']} />
    </>,
  );
}
