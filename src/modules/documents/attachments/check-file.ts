import { hash } from 'node:crypto';
import type { FileType, SniffRefusal } from '../../../platform/file-types.ts';
import { sniff } from '../../../platform/sniff.ts';
import { cleanFileName } from './file-name.ts';

/** A file that may be kept: real type, clean name, both hashes. */
export interface CheckedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly type: FileType;
  readonly sha256: string;
  readonly sm3: string;
}

export type FileCheck =
  | { readonly ok: true; readonly file: CheckedFile }
  | { readonly ok: false; readonly sentence: string };

/** What the file field accepts, for its `accept` attribute. */
export const acceptedFiles =
  '.jpg,.jpeg,.png,.webp,.heic,.pdf,.docx,.xlsx,.doc,.xls,.ofd,.txt,.mp3,.amr,.m4a,.mp4,.mov,.3gp';

/** One sentence under the file field. */
export const acceptedFilesHint = '可交照片、PDF、Word、Excel、OFD、文本、录音和短视频。';

const sentences = {
  empty: '是空的，请重新选择。',
  'unknown-type': `的格式不能接收。${acceptedFilesHint}`,
  'web-page': '是网页或含有脚本，不能接收。请截图或打印成 PDF 再交。',
  program: '是程序或含有程序，不能接收。',
  archive: '是压缩包，不能接收。请解压后逐个上传。',
  macro: '含有宏，不能接收。请另存为不含宏的文档再交。',
  password: '有密码，打不开。请去掉密码再交。',
  'oversized-content': '解开后过大，不能接收。',
  broken: '已损坏，打不开。请重新导出或拍照再交。',
} as const satisfies Record<SniffRefusal, string>;

/**
 * Looks at an uploaded file before it is kept: size, real type by its bytes, clean name, SHA-256 and SM3 (hex).
 * The door has refused bodies over the configured upload limit; `maxBytes` is for a field that takes less.
 * @returns a Chinese sentence for beside the field where it is refused.
 */
export async function checkFile(file: File, maxBytes = Number.POSITIVE_INFINITY): Promise<FileCheck> {
  if (file.size > maxBytes) {
    return {
      ok: false,
      sentence: `“${shownName(file)}”超过 ${Math.floor(maxBytes / 1024 / 1024)} MB,请压缩或分开上传。`,
    };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sniffed = await sniff(bytes);
  if (!sniffed.ok) return { ok: false, sentence: `“${shownName(file)}”${sentences[sniffed.refusal]}` };
  const name = cleanFileName(file.name, sniffed.type);
  return {
    ok: true,
    file: { bytes, name, type: sniffed.type, sha256: hash('sha256', bytes), sm3: hash('sm3', bytes) },
  };
}

function shownName(file: File): string {
  const characters = [...file.name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('');
}
