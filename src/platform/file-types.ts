/** The kinds of files that are taken in; the name is also the extension they are stored and sent with. */
export const fileTypes = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ofd: 'application/ofd',
  txt: 'text/plain',
  mp3: 'audio/mpeg',
  amr: 'audio/amr',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  '3gp': 'video/3gpp',
} as const satisfies Record<string, string>;

export type FileType = keyof typeof fileTypes;

export type SniffRefusal =
  | 'empty'
  | 'unknown-type'
  | 'web-page'
  | 'program'
  | 'archive'
  | 'macro'
  | 'password'
  | 'oversized-content'
  | 'broken';

export type Sniffed =
  | { readonly ok: true; readonly type: FileType }
  | { readonly ok: false; readonly refusal: SniffRefusal };

export function isFileType(text: string): text is FileType {
  return Object.hasOwn(fileTypes, text);
}
