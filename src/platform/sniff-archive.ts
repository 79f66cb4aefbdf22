import type { Buffer } from 'node:buffer';
import yauzl from 'yauzl';
import type { FileType, Sniffed } from './file-types.ts';

const MOST_ENTRIES = 10_000;
const MOST_UNPACKED = 256 * 1024 * 1024;
/** Real office files stay under 60; a bomb reaches 1,000. Small files may compress well by chance. */
const WORST_RATIO = 200;
const SMALL = 4 * 1024 * 1024;

const MARKS: ReadonlyArray<readonly [entry: string, type: FileType]> = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ofd.xml', 'ofd'],
];
const MACRO = /(^|\/)vbaproject\.bin$|(^|\/)xlm|\/macrosheets\//;
const PROGRAM = /\.(exe|dll|scr|com|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|apk|msi|lnk|class|dex)$/;

interface Contents {
  readonly names: readonly string[];
  readonly unpacked: number;
  readonly encrypted: boolean;
}

/** Looks into the directory of a zip file (nothing is unpacked): Word, Excel and OFD are zip files with known parts. */
export async function sniffArchive(bytes: Buffer): Promise<Sniffed> {
  const contents = await readDirectory(bytes);
  if (contents === undefined) return { ok: false, refusal: 'broken' };
  const { names, unpacked, encrypted } = contents;
  if (names.length > MOST_ENTRIES || unpacked > MOST_UNPACKED)
    return { ok: false, refusal: 'oversized-content' };
  if (unpacked > SMALL && unpacked > bytes.byteLength * WORST_RATIO)
    return { ok: false, refusal: 'oversized-content' };
  if (names.some((name) => MACRO.test(name))) return { ok: false, refusal: 'macro' };
  if (names.some((name) => PROGRAM.test(name))) return { ok: false, refusal: 'program' };
  const type = MARKS.find(([entry]) => names.includes(entry))?.[1];
  if (type === undefined) return { ok: false, refusal: 'archive' };
  return encrypted ? { ok: false, refusal: 'password' } : { ok: true, type };
}

/** @returns undefined where the directory cannot be read. */
async function readDirectory(bytes: Buffer): Promise<Contents | undefined> {
  const names: string[] = [];
  let unpacked = 0;
  let encrypted = false;
  try {
    const zip = await yauzl.fromBufferPromise(bytes);
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName.toLowerCase());
      unpacked += entry.uncompressedSize;
      encrypted ||= entry.isEncrypted();
      if (names.length > MOST_ENTRIES) break;
    }
  } catch (error) {
    // yauzl throws plain errors for every kind of damage; anything else is a bug of ours.
    if (error instanceof TypeError || error instanceof ReferenceError) throw error;
    return undefined;
  }
  return { names, unpacked, encrypted };
}
