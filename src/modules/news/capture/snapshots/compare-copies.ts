import type { FileStore } from '../../../../platform/files.ts';
import { jieba } from '../../understanding/words/jieba.ts';
import { extractStored } from './read-stored.ts';
import type { Snapshot } from './snapshot.ts';
import { changesOf, sizeOf, type TextPiece } from './text-change.ts';

export interface CopyComparison {
  readonly title: readonly TextPiece[];
  readonly text: readonly TextPiece[];
  readonly added: number;
  readonly removed: number;
  /** The bytes are the same, and so is everything. */
  readonly isSameBytes: boolean;
}

/** What changed between two copies, word by word; undefined where one of the files cannot be read. */
export async function compareCopies(
  files: FileStore,
  before: Snapshot,
  after: Snapshot,
): Promise<CopyComparison | undefined> {
  const [one, other] = await Promise.all([extractStored(files, before), extractStored(files, after)]);
  if (!one || !other) return undefined;
  const cut = (text: string) => jieba().cut(text, true);
  const text = changesOf(one.text, other.text, cut);
  return {
    title: changesOf(one.title ?? '', other.title ?? '', cut),
    text,
    ...sizeOf(text),
    isSameBytes: before.hashes.rawSha256 === after.hashes.rawSha256,
  };
}
