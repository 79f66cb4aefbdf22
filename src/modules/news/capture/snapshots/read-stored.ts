import type { FileStore } from '../../../../platform/files.ts';
import { extractPage } from '../../extraction/extract-page.ts';
import type { ExtractedPage } from '../../extraction/extracted-page.ts';
import { type KeptPage, readPage } from '../warc/read-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** The page as it lies in the file store; undefined where its file is gone or cannot be read. */
export async function readStored(files: FileStore, snapshot: Snapshot): Promise<KeptPage | undefined> {
  const bytes = await readFile(files, snapshot.warc.key);
  return bytes && readPage(bytes, snapshot.warc);
}

/** The whole WARC file of a snapshot; undefined where it is gone. */
export async function readFile(files: FileStore, key: string): Promise<Uint8Array | undefined> {
  try {
    return await files.bytes(key);
  } catch {
    // The store's own words differ between a folder and a bucket; to us a file that cannot be read is missing.
    return undefined;
  }
}

/** What the kept page says, read by the present rules. */
export async function extractStored(
  files: FileStore,
  snapshot: Snapshot,
): Promise<ExtractedPage | undefined> {
  const page = await readStored(files, snapshot);
  return (
    page &&
    extractPage({
      bytes: page.body,
      contentType: snapshot.contentType,
      url: snapshot.finalUrl ?? snapshot.url,
      capturedAt: snapshot.capturedAt,
    })
  );
}
