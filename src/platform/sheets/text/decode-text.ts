import { SheetError } from '../sheet-error.ts';

/** Gives the bytes again from the start at each call. */
export type ByteChunks = () => AsyncIterable<Uint8Array>;

/**
 * Decodes a text file: by its byte order mark, else as UTF-8 where every byte agrees, else as GB 18030
 * (which holds GBK and GB 2312). @throws SheetError `encoding` where none of them fits
 */
export async function* decodeText(chunks: ByteChunks): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(await encodingOf(chunks), { fatal: true });
  try {
    for await (const chunk of chunks()) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new SheetError('encoding', error) : error;
  }
}

async function encodingOf(chunks: ByteChunks): Promise<'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const chunk of chunks()) {
      if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
      if (first && chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
      first = false;
      strict.decode(chunk, { stream: true });
    }
    strict.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'gb18030';
    throw error;
  }
}
