import { formatInstant } from '../../../../../platform/dates.ts';
import { idParam } from '../../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { framingPolicy } from '../../../../../platform/http/security.ts';
import { refuseCommon } from '../../../../../platform/refusal.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { DescriptionList } from '../../../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Stack } from '../../../../../ui/layout/stack.tsx';
import { SandboxFrame } from '../../../../../ui/sandbox-frame/sandbox-frame.tsx';
import type { Snapshot } from '../../snapshots/snapshot.ts';
import { findSnapshot } from '../../snapshots/snapshot-store.ts';
import { loadKept, loadReplay, type ReplayOffice } from '../load-replay.ts';
import { replayHref, SNAPSHOTS, snapshotHref, warcHref } from './replay-links.ts';

/** 网页快照回放: the kept page in a frame without any right, beside what is known of it. */
export async function showReplay(c: AppContext): Promise<Response> {
  const snapshot = (await findSnapshot(c.var.deps.db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
  c.header('Content-Security-Policy', framingPolicy);
  return consolePage(
    c,
    {
      title: '网页快照回放',
      current: SNAPSHOTS,
      breadcrumbs: [{ href: snapshotHref(snapshot.id), label: '来源卡片' }, { label: '回放' }],
      actions: <ButtonLink href={warcHref(snapshot.id)} label="下载快照（WARC）" download />,
    },
    <Stack>
      <Alert tone="info">
        下面按保存的字节重新显示当时的网页，仅供核对。脚本、表单、跳转和外部内容均已停用，图片只显示随快照保存的部分；链接不能点开。
      </Alert>
      <DescriptionList columns items={factsOf(snapshot)} />
      <SandboxFrame src={`${replayHref(snapshot.id)}/page`} title="保存的网页" />
    </Stack>,
  );
}

function factsOf(snapshot: Snapshot) {
  return [
    { term: '网址', detail: snapshot.finalUrl ?? snapshot.url ?? '无（人工交入的文件）' },
    { term: '保存时间', detail: formatInstant(snapshot.capturedAt) },
    { term: 'SHA-256', detail: snapshot.hashes.rawSha256 },
    { term: 'SM3', detail: snapshot.hashes.rawSm3 },
  ];
}

/** Forbids the document everything: to load, run, send, open, and to stand anywhere but in our own page. */
const REPLAY_POLICY =
  "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/** The document inside the frame. */
export async function sendReplay(c: AppContext): Promise<Response> {
  const document = await loadReplay(officeOf(c), idParam(c));
  return c.body(document, 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': REPLAY_POLICY,
    'X-Frame-Options': 'SAMEORIGIN',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'private, no-store',
  });
}

/** 下载快照: the whole WARC file, for standard replay tools. */
export async function sendWarc(c: AppContext): Promise<Response> {
  const kept = await loadKept(officeOf(c), idParam(c));
  return c.body(new Uint8Array(kept.bytes), 200, {
    'Content-Type': 'application/gzip',
    'Content-Disposition': `attachment; filename="snapshot-${kept.snapshot.id}.warc.gz"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  });
}

function officeOf(c: AppContext): ReplayOffice {
  const { db, files } = c.var.deps;
  return { db, files, region: regionOf(c) };
}
