import type { Db } from '../../../../platform/db/database.ts';
import type { FileStore } from '../../../../platform/files.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { decodePage } from '../../extraction/charset/decode-page.ts';
import type { Snapshot } from '../snapshots/snapshot.ts';
import { findSnapshot } from '../snapshots/snapshot-store.ts';
import { type KeptPage, readPage, readRequisites } from '../warc/read-snapshot.ts';
import { pictureUrl } from './kept-picture.ts';
import { type ReplayParts, replayDocument, replayText } from './replay-document.ts';
import { refuseReplay } from './replay-refusals.ts';

/** All pictures of one page together, before base64. */
const PICTURES_MAX_BYTES = 8 * 1024 * 1024;

export interface ReplayOffice {
  readonly db: Db;
  readonly files: FileStore;
  readonly region: string;
}

/** A snapshot with its WARC file. */
export interface KeptSnapshot {
  readonly snapshot: Snapshot;
  readonly bytes: Uint8Array;
}

/** @throws Refused not-found, replay.unreadable. */
export async function loadKept(office: ReplayOffice, id: string): Promise<KeptSnapshot> {
  const snapshot = (await findSnapshot(office.db, office.region, id)) ?? refuseCommon('not-found');
  // The store tells a lost file and an outage apart by words of its own; the reader of the page need not.
  const bytes = await office.files.bytes(snapshot.warc.key).catch(() => refuseReplay('replay.unreadable'));
  return { snapshot, bytes };
}

/**
 * 回放: the page of a snapshot as a document that stands still, made of the kept bytes alone.
 * @throws Refused not-found, replay.unreadable, replay.damaged.
 */
export async function loadReplay(office: ReplayOffice, id: string): Promise<string> {
  const kept = await loadKept(office, id);
  const page = (await readPage(kept.bytes, kept.snapshot.warc)) ?? refuseReplay('replay.damaged');
  const { text } = decodePage(page.body, page.contentType);
  if (isPlain(page)) return replayText(text);
  return replayDocument(text, page.url, partsOf(await readRequisites(kept.bytes)));
}

function isPlain({ contentType }: KeptPage): boolean {
  return /^text\/plain\b/i.test(contentType ?? '');
}

function partsOf(pages: ReadonlyMap<string, KeptPage>): ReplayParts {
  let room = PICTURES_MAX_BYTES;
  const made = new Map<string, string | undefined>();
  return {
    picture: (url) => {
      if (made.has(url)) return made.get(url);
      const body = pages.get(url)?.body;
      const picture = body && body.length <= room ? pictureUrl(body) : undefined;
      if (picture !== undefined) room -= body?.length ?? 0;
      made.set(url, picture);
      return picture;
    },
    styleSheet: (url) => {
      const page = pages.get(url);
      return page && /^text\/css\b/i.test(page.contentType ?? '')
        ? decodePage(page.body, page.contentType).text
        : undefined;
    },
  };
}
