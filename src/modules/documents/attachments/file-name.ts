import type { FileType } from '../../../platform/file-types.ts';

const LONGEST_NAME = 80;
/** What Windows and other systems forbid in names, and direction marks that can make `gpj.exe` read `exe.jpg`. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029<>:"/\\|?*]/gu;

/**
 * A name that is safe on every system: without folders, control and direction characters,
 * at most 80 characters, ending in the extension of what the file really is.
 */
export function cleanFileName(name: string, type: FileType): string {
  const last = name.normalize('NFC').split(/[/\\]/).pop() ?? '';
  const stem = last
    .replace(/\.[^.]{1,8}$/, '')
    .replaceAll(FORBIDDEN, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${[...stem].slice(0, LONGEST_NAME).join('') || '附件'}.${type}`;
}

/**
 * Content-Disposition for a download: an ASCII name for old programs and the full one by RFC 5987 / RFC 6266.
 */
export function dispositionOf(name: string, disposition: 'attachment' | 'inline'): string {
  const extension = /\.[a-z0-9]+$/.exec(name)?.[0] ?? '';
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${disposition}; filename="file${extension}"; filename*=UTF-8''${full}`;
}
