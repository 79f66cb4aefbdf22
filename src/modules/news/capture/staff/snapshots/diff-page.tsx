import { formatInstant } from '../../../../../platform/dates.ts';
import { idParam } from '../../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { refuseCommon } from '../../../../../platform/refusal.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { Section } from '../../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Muted, Stack } from '../../../../../ui/layout/stack.tsx';
import { TextDiff } from '../../../../../ui/text-diff/text-diff.tsx';
import { type CopyComparison, compareCopies } from '../../snapshots/compare-copies.ts';
import type { Snapshot } from '../../snapshots/snapshot.ts';
import { findSnapshot } from '../../snapshots/snapshot-store.ts';
import { SNAPSHOTS, snapshotHref } from '../capture-links.ts';

/** Two copies of an address beside each other: what came, what went. The earlier one always stands first. */
export async function showDiff(c: AppContext): Promise<Response> {
  const { db, files } = c.var.deps;
  const region = regionOf(c);
  const one = (await findSnapshot(db, region, idParam(c))) ?? refuseCommon('not-found');
  const other = (await findSnapshot(db, region, idParam(c, 'other'))) ?? refuseCommon('not-found');
  const [before, after] = isEarlier(one, other) ? [one, other] : [other, one];
  const comparison = await compareCopies(files, before, after);
  return consolePage(
    c,
    {
      title: '两次快照的差异',
      current: SNAPSHOTS,
      breadcrumbs: [
        { href: SNAPSHOTS, label: '网页快照' },
        { href: snapshotHref(one.id), label: '快照' },
        { label: '差异' },
      ],
      actions: (
        <>
          <ButtonLink href={snapshotHref(before.id)} label="看较早的一份" />
          <ButtonLink href={snapshotHref(after.id)} label="看较晚的一份" />
        </>
      ),
    },
    <Stack>
      <Pair before={before} after={after} />
      {comparison ? (
        <Changes comparison={comparison} />
      ) : (
        <Alert tone="danger" title="快照文件读不出来">
          <p>文件不见了或者已经损坏，无法比较。请用“核验快照链”检查全部快照。</p>
        </Alert>
      )}
    </Stack>,
  );
}

/** By our clock; ids sort by time where the clock stood still. */
function isEarlier(one: Snapshot, other: Snapshot): boolean {
  const between = one.capturedAt.getTime() - other.capturedAt.getTime();
  return between === 0 ? one.id < other.id : between < 0;
}

function Pair({ before, after }: { before: Snapshot; after: Snapshot }) {
  const items = [
    { term: '网址', detail: after.url ?? before.url ?? '没有网址' },
    { term: '较早', detail: formatInstant(before.capturedAt) },
    { term: '较晚', detail: formatInstant(after.capturedAt) },
  ];
  return (
    <Section title="比较的两份">
      <DescriptionList columns items={items} />
      {before.urlKey === after.urlKey ? null : <Alert tone="warning">两份快照不是同一个网址。</Alert>}
    </Section>
  );
}

function Changes({ comparison }: { comparison: CopyComparison }) {
  const { added, removed, title, text, isSameBytes } = comparison;
  const isTitleChanged = title.some(({ kind }) => kind !== 'same');
  if (isSameBytes) return <Alert tone="success" title="没有变化，逐字节相同" />;
  if (added + removed === 0 && !isTitleChanged) {
    return (
      <Alert tone="success" title="标题和正文没有变化">
        <p>网页的其他部分（广告、推荐、排版等）有改动，不影响文章内容。</p>
      </Alert>
    );
  }
  return (
    <>
      <Alert tone="warning" title={`有变化：增加 ${added} 字，删去 ${removed} 字`} />
      {isTitleChanged ? (
        <Section title="标题">
          <TextDiff pieces={title} />
        </Section>
      ) : null}
      <Section title="正文">
        <TextDiff pieces={text} />
        <Muted>按现在的读取规则从两份原始网页重新读出正文后比较。</Muted>
      </Section>
    </>
  );
}
