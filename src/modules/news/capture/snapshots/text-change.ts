import { diffArrays } from 'diff';

/** A piece of text that stayed, came or went. */
export interface TextPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond so many changed words the comparison is made by paragraphs: it would take long and read badly. */
const MOST_CHANGES = 3_000;

/**
 * What changed between two texts, word by word.
 * @param cut cuts a text into words; joined they are the text again.
 */
export function changesOf(
  before: string,
  after: string,
  cut: (text: string) => readonly string[],
): TextPiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  return (
    compare(cut(before), cut(after), MOST_CHANGES) ?? compare(paragraphs(before), paragraphs(after)) ?? []
  );
}

/** How many characters came and went. */
export function sizeOf(pieces: readonly TextPiece[]): { added: number; removed: number } {
  const length = (kind: TextPiece['kind']) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? [...piece.text].length : 0), 0);
  return { added: length('added'), removed: length('removed') };
}

function compare(
  before: readonly string[],
  after: readonly string[],
  most?: number,
): TextPiece[] | undefined {
  const [one, other] = [[...before], [...after]];
  const parts = most === undefined ? diffArrays(one, other) : diffArrays(one, other, { maxEditLength: most });
  return parts?.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function paragraphs(text: string): string[] {
  return text.split(/(?<=\n)/);
}
