import type { Child } from 'hono/jsx';
import { formatInstant } from '../../../../../platform/dates.ts';
import { Section } from '../../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../../ui/description-list/description-list.tsx';
import { Digits } from '../../../../../ui/layout/stack.tsx';
import type { ChainPosition } from '../../chain/chain-store.ts';
import { verifyPosition } from '../../chain/verify-position.ts';
import { type Inspection, inspectionWords } from '../../inspections/inspection.ts';
import { originNames, type Snapshot } from '../../snapshots/snapshot.ts';

type Item = { term: string; detail: Child };

/** 来源卡片: everything that is known of where a copy came from, for screen and paper alike. */
/** What speaks for a copy beside its own row. */
export interface Proof {
  readonly position: ChainPosition | undefined;
  readonly inspection: Inspection | undefined;
}

export function Provenance({ snapshot, position, inspection }: Proof & { snapshot: Snapshot }) {
  return (
    <>
      <Section title="来源卡片">
        <DescriptionList columns items={addressItems(snapshot, inspection)} />
      </Section>
      <Section title="时间">
        <DescriptionList columns items={timeItems(snapshot)} />
      </Section>
      <Section title="校验值和存放">
        <DescriptionList items={proofItems(snapshot, position)} />
      </Section>
    </>
  );
}

function addressItems(snapshot: Snapshot, inspection: Inspection | undefined): Item[] {
  const { url, finalUrl, canonicalUrl, redirects, encoding } = snapshot;
  return [
    { term: '怎么来的', detail: originNames[snapshot.origin] },
    { term: '经办', detail: snapshot.creatorName },
    { term: '网址', detail: url ?? '没有网址（由文件交入）' },
    { term: '最终网址', detail: finalUrl === undefined || finalUrl === url ? '与网址相同' : finalUrl },
    { term: '网页自称的网址', detail: canonicalUrl ?? '没有写' },
    { term: '跳转经过', detail: redirects.length === 0 ? '没有跳转' : redirects.join(' → ') },
    { term: '网站答复', detail: snapshot.httpStatus === undefined ? '–' : `HTTP ${snapshot.httpStatus}` },
    { term: '内容类型', detail: snapshot.contentType ?? '没有写' },
    {
      term: '编码',
      detail: `${encoding.used}${encoding.declared && encoding.declared !== encoding.used ? `（网页自称 ${encoding.declared}）` : ''}`,
    },
    { term: '大小', detail: `${snapshot.byteCount.toLocaleString('zh-CN')} 字节` },
    ...(inspection ? [{ term: '核对情况', detail: inspectionWords(inspection) }] : []),
    ...(snapshot.note ? [{ term: '备注', detail: snapshot.note }] : []),
  ];
}

function timeItems({ capturedAt, serverAt, lastSeenAt }: Snapshot): Item[] {
  const seconds = serverAt ? Math.round((serverAt.getTime() - capturedAt.getTime()) / 1_000) : undefined;
  return [
    { term: '本机时间', detail: <Digits>{formatInstant(capturedAt)}</Digits> },
    {
      term: '对方服务器时间',
      detail: serverAt ? (
        <Digits>
          {formatInstant(serverAt)}
          {seconds === 0 ? '' : `（相差 ${seconds} 秒）`}
        </Digits>
      ) : (
        '没有给出'
      ),
    },
    { term: '最后一次见到同样内容', detail: <Digits>{formatInstant(lastSeenAt)}</Digits> },
  ];
}

function proofItems({ hashes, warc, ...snapshot }: Snapshot, position: ChainPosition | undefined): Item[] {
  return [
    { term: '网页 SHA-256', detail: <Digits>{hashes.rawSha256}</Digits> },
    { term: '网页 SM3', detail: <Digits>{hashes.rawSm3}</Digits> },
    { term: '正文 SHA-256', detail: <Digits>{hashes.textSha256}</Digits> },
    { term: '正文 SM3', detail: <Digits>{hashes.textSm3}</Digits> },
    { term: 'WARC 文件', detail: warc.key },
    { term: '记录位置', detail: `第 ${warc.offset} 字节起，${warc.length} 字节` },
    { term: '快照链', detail: chainWords({ hashes, warc, ...snapshot }, position) },
  ];
}

function chainWords(snapshot: Snapshot, position: ChainPosition | undefined): string {
  if (!position) return '等待当日封存（每天零点后一次）';
  const { day, place } = position;
  const at = `第 ${day.sequence} 号封存（${day.sealedOn}）第 ${place} 份，共 ${day.snapshotCount} 份`;
  return verifyPosition(position, snapshot) ? `${at}，与封存值相符` : `${at}，与封存值不符：登记内容被改动过`;
}
