import { hash } from 'node:crypto';
import type { FileStore } from '../../../../platform/files.ts';
import { readStored } from './read-stored.ts';
import type { Snapshot } from './snapshot.ts';

/** What is wrong with the kept file of a snapshot, in Chinese; undefined where it still is what was captured. */
export async function checkStored(files: FileStore, snapshot: Snapshot): Promise<string | undefined> {
  const page = await readStored(files, snapshot);
  if (!page) return '快照文件不见了，或者已经损坏打不开';
  if (!page.isIntact) return '快照文件里的记录与其校验值不符';
  const { rawSha256, rawSm3 } = snapshot.hashes;
  return hash('sha256', page.body) === rawSha256 && hash('sm3', page.body) === rawSm3
    ? undefined
    : '快照文件的内容被改动过';
}
