import type { FileType } from '../../../platform/file-types.ts';

/** What a paper belongs to, e.g. `{type: 'case', id}`; the owner's module says who may see it. */
export interface AttachmentOwner {
  readonly type: string;
  readonly id: string;
}

/** A paper somebody handed in: the row, not the bytes. */
export interface Attachment {
  readonly region: string;
  readonly id: string;
  readonly owner: AttachmentOwner;
  /** What kind of paper it is, as the owner's list of papers calls it: 欠条, 劳动合同 … */
  readonly label: string;
  /** Cleaned name with the extension of its real type. */
  readonly name: string;
  readonly type: FileType;
  readonly byteCount: number;
  readonly sha256: string;
  readonly sm3: string;
  readonly fileKey: string;
  readonly uploader: { readonly kind: string; readonly id: string; readonly name: string };
  readonly uploadedAt: Date;
  /** Removed papers stay on the list with the reason; their bytes are no longer sent. */
  readonly removal: { readonly at: Date; readonly by: string; readonly reason: string } | undefined;
}

const PICTURES: ReadonlySet<FileType> = new Set(['jpg', 'png', 'webp']);

/** Pictures that every browser draws and that hold no script; the only files shown inside a page. */
export function isPicture(attachment: Pick<Attachment, 'type'>): boolean {
  return PICTURES.has(attachment.type);
}

/** 1.5 MB, 320 KB: for people, who think in 1024. */
export function formatByteCount(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
