import type { Db } from '../../../../platform/db/database.ts';
import type { FileStore } from '../../../../platform/files.ts';
import { readFile } from '../snapshots/read-stored.ts';
import { countSnapshots, readSnapshots } from '../snapshots/snapshot-store.ts';
import { exportWarc, type WarcExport, type WarcSink } from '../warc/export-warc.ts';

const PAGE = 100;

/** Writes all snapshots of a region as one WARC file with its index; files that are gone are named, not hidden. */
export async function exportNews(
  office: { db: Db; files: FileStore },
  region: string,
  run: { sink: WarcSink; onProgress: (done: number, total: number) => void },
): Promise<WarcExport & { missing: readonly string[] }> {
  const missing: string[] = [];
  const total = await countSnapshots(office.db, region);
  const files = readFiles(office, region, {
    onMissing: (key) => missing.push(key),
    onFile: (done) => run.onProgress(done, total),
  });
  return { ...(await exportWarc(files, run.sink)), missing };
}

async function* readFiles(
  { db, files }: { db: Db; files: FileStore },
  region: string,
  hear: { onMissing: (key: string) => void; onFile: (done: number) => void },
): AsyncGenerator<Uint8Array> {
  let after: string | undefined;
  let done = 0;
  do {
    const page = await readSnapshots(db, region, { after, limit: PAGE });
    for (const { warc } of page) {
      const bytes = await readFile(files, warc.key);
      done += 1;
      hear.onFile(done);
      if (bytes) yield bytes;
      else hear.onMissing(warc.key);
    }
    after = page.length === PAGE ? page.at(-1)?.id : undefined;
  } while (after !== undefined);
}
