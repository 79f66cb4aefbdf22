/** A handed-in file that can be kept, or a Chinese sentence why not. */
export type HandedFile =
  | { readonly ok: true; readonly contentType: string }
  | { readonly ok: false; readonly sentence: string };

const LOOKED_AT = 4_096;
const LARGEST = 20 * 1024 * 1024;

/**
 * Looks at a file before it is kept as a page: HTML and plain text only, by its bytes as well as by its name. It is
 * shown to nobody as it is: what is read from it is clean, and its replay stands in a sandbox.
 */
export function judgeFile(name: string, bytes: Uint8Array): HandedFile {
  if (bytes.byteLength === 0) return no('文件是空的，请重新选择。');
  if (bytes.byteLength > LARGEST) return no('文件超过 20 MB，不像一个网页。');
  if (!/\.(html?|xhtml|txt)$/i.test(name)) return no('请交 .html、.htm 或 .txt 文件。');
  if (isBinary(bytes)) return no('文件内容不是网页或文本。');
  return { ok: true, contentType: /\.txt$/i.test(name) ? 'text/plain' : 'text/html' };
}

function no(sentence: string): HandedFile {
  return { ok: false, sentence };
}

/** Text has no zero bytes, but for UTF-16, which begins with a mark. */
function isBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return !isWide && bytes.subarray(0, LOOKED_AT).includes(0);
}
