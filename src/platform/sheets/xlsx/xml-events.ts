import { SaxesParser } from 'saxes';
import { SheetError } from '../sheet-error.ts';

/** Attributes by their name as written, prefix included. */
export type Attributes = Readonly<Record<string, string>>;

/** What happens while XML is read; names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML piece by piece and yields after each piece, so that the reader sets the pace.
 * Broken XML and any DOCTYPE (no workbook has one, entity bombs need one) end in `broken-file`.
 */
export async function* xmlEvents(chunks: AsyncIterable<string>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false as const, position: false });
  const refuse = (cause: unknown) => {
    throw new SheetError('broken-file', cause);
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', (tag) => handler.open?.(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag) => handler.close?.(localName(tag.name)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  for await (const chunk of chunks) {
    parser.write(chunk);
    yield;
  }
  parser.close();
}

/** Reads a whole part at once; for the small ones. */
export async function readXml(chunks: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  for await (const _ of xmlEvents(chunks, handler)) {
    // the handler collects
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
