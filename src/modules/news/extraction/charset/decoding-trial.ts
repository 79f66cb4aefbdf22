/** One attempt to read bytes as text. */
export interface Trial {
  /** WHATWG name of the encoding, lower case. */
  readonly used: string;
  readonly text: string;
  /** Characters that could not be read. */
  readonly errors: number;
}

/** @returns undefined where the bytes are not valid in that encoding, or the label is unknown. */
export function readStrictly(bytes: Uint8Array, label: string): Trial | undefined {
  try {
    // `stream` keeps a cut-off last character back instead of failing on it.
    const text = decoderOf(label, { fatal: true })?.decode(bytes, { stream: true });
    return text === undefined ? undefined : { used: nameOf(label), text, errors: 0 };
  } catch {
    return undefined;
  }
}

/** @returns the text with U+FFFD for what could not be read; undefined for an unknown label. */
export function readLoosely(bytes: Uint8Array, label: string): Trial | undefined {
  const text = decoderOf(label, {})?.decode(bytes, { stream: true });
  if (text === undefined) return undefined;
  return { used: nameOf(label), text, errors: text.split('\uFFFD').length - 1 };
}

/** Labels as the WHATWG maps them; `gb2312` and `gbk` are read with the decoder of GB 18030, which contains them. */
function decoderOf(label: string, options: TextDecoderOptions): TextDecoder | undefined {
  const name = nameOf(label);
  if (name === '' || name === 'replacement') return undefined;
  return new TextDecoder(name === 'gbk' ? 'gb18030' : name, options);
}

/** WHATWG name of a label; empty for one nobody knows. */
function nameOf(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return '';
  }
}

/** Labels of encodings in which any bytes are valid: they prove nothing. */
export function isSingleByte(label: string): boolean {
  return /^(?:windows-|x?-?cp125|iso-?8859|latin|l\d|us-ascii|ascii|koi8|macintosh|x-mac)/i.test(label);
}
