import type { Db } from '../../../../platform/db/database.ts';
import type { FileStore } from '../../../../platform/files.ts';
import { type ChainReport, verifyChain } from '../chain/verify-chain.ts';
import { checkStored } from '../snapshots/check-stored.ts';

/** Verifies the chain of a region, with every file unless only rows are asked for. */
export function verifyNews(
  { db, files }: { db: Db; files: FileStore },
  region: string,
  run: { includesFiles: boolean; onProgress?: (done: number) => void },
): Promise<ChainReport> {
  const checkFile = run.includesFiles
    ? (snapshot: Parameters<typeof checkStored>[1]) => checkStored(files, snapshot)
    : undefined;
  return verifyChain(db, region, { checkFile, onProgress: run.onProgress });
}
