import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WarcSink } from '../modules/news/index.ts';

/** Writes a WARC file as it comes and its index beside it; a file that is there already is not written over. */
export async function writeExport<Report extends { readonly cdxj: string }>(
  file: string,
  run: (sink: WarcSink) => Promise<Report>,
): Promise<Report> {
  const handle = await open(file, 'wx');
  try {
    const report = await run({
      filename: path.basename(file),
      write: async (bytes) => {
        await handle.writeFile(bytes);
      },
    });
    await writeFile(`${file.replace(/\.warc(\.gz)?$/, '')}.cdxj`, report.cdxj);
    return report;
  } finally {
    await handle.close();
  }
}
