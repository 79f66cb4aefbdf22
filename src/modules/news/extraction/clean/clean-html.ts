import type { ArticleImage } from '../extracted-page.ts';
import { escapeAttribute, escapeText } from './escape-html.ts';
import { inlineHtml } from './inline-html.ts';
import type { KeptLine } from './kept-line.ts';
import { type Structure, structureOf } from './structure.ts';

/** A picture of the article and the number of kept lines that stand before it. */
export interface PlacedImage extends ArticleImage {
  readonly alt: string;
  readonly before: number;
  /** The kept line that is its caption and therefore no paragraph. */
  readonly captionLine: number | undefined;
}

/**
 * The article as HTML of a few elements, written anew from text and addresses: nothing of the page's own markup is
 * copied, so nothing that acts can come along. One block a line. The address of a picture is data (`data-src`): whether
 * it is loaded is for the reader's page to decide.
 */
export function cleanHtml(
  lines: readonly KeptLine[],
  { images, base }: { images: readonly PlacedImage[]; base: string | undefined },
): string {
  const writer = new BlockWriter();
  const captions = new Set(images.map((image) => image.captionLine));
  const tables = structureOf(lines);
  lines.forEach((kept, at) => {
    for (const image of images) if (image.before === at) writer.block(figure(image));
    if (captions.has(at)) return;
    const inner = kept.line ? inlineHtml(kept.line, base) : escapeText(kept.text);
    if (inner !== '') writer.leaf(tables[at] ?? [], leafTag(kept), inner);
  });
  for (const image of images) if (image.before >= lines.length) writer.block(figure(image));
  return writer.end();
}

function figure({ src, alt, caption }: PlacedImage): string {
  const text = caption ? `<figcaption>${escapeText(caption)}</figcaption>` : '';
  return `<figure><img alt="${escapeAttribute(alt)}" data-src="${escapeAttribute(src)}">${text}</figure>`;
}

/** Headings of an article begin below the page's own title. */
function leafTag({ line }: KeptLine): string {
  const level = Number(line?.heading?.tag[1] ?? 0);
  return level === 0 ? 'p' : `h${Math.min(Math.max(level, 2), 4)}`;
}

/** Writes blocks one after another, opening and closing the lists and tables around them. */
class BlockWriter {
  private readonly blocks: string[] = [];
  private open: Structure[] = [];
  private current = '';

  leaf(path: readonly Structure[], tag: string, inner: string): void {
    this.enter(path);
    this.write(`<${tag}>${inner}</${tag}>`);
  }

  block(html: string): void {
    this.enter([]);
    this.write(html);
  }

  end(): string {
    this.enter([]);
    return this.blocks.join('\n');
  }

  private enter(path: readonly Structure[]): void {
    let shared = 0;
    while (shared < path.length && this.open[shared]?.element === path[shared]?.element) shared++;
    while (this.open.length > shared) this.current += `</${this.open.pop()?.tag}>`;
    if (this.open.length === 0) this.flush();
    for (const structure of path.slice(shared)) {
      this.current += `<${structure.tag}>`;
      this.open.push(structure);
    }
  }

  private write(html: string): void {
    this.current += html;
    if (this.open.length === 0) this.flush();
  }

  private flush(): void {
    if (this.current !== '') this.blocks.push(this.current);
    this.current = '';
  }
}
