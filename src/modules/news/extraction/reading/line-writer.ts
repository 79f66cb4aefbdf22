import type { HtmlElement, HtmlText } from '../html-tree.ts';
import type { PageLine } from './page-line.ts';

interface Place {
  readonly block: HtmlElement;
  readonly isLinked: boolean;
  readonly heading: HtmlElement | undefined;
}

/** Collects the text of a page into lines while it is walked. */
export class LineWriter {
  readonly lines: PageLine[] = [];
  private parts: string[] = [];
  private nodes: HtmlText[] = [];
  private linked = 0;
  private place: Place | undefined;
  private stamps: string[] = [];

  add(node: HtmlText, place: Place): void {
    const { text } = node;
    if (!/\S/.test(text)) {
      if (this.parts.length > 0) {
        this.parts.push(' ');
        // Blanks between elements part words as much as those inside them.
        this.nodes.push(node);
      }
      return;
    }
    if (this.place && this.place.block !== place.block) this.endLine();
    this.place ??= place;
    this.parts.push(text);
    this.nodes.push(node);
    if (place.isLinked) this.linked += text.trim().length;
  }

  /** The number that the next line will have; text already begun counts as a line. */
  nextLine(): number {
    return this.lines.length + (this.place ? 1 : 0);
  }

  /** What an element of the current line says for machines. */
  stamp(value: string): void {
    this.stamps.push(value);
  }

  endLine(): void {
    const text = tidy(this.parts.length === 1 ? (this.parts[0] ?? '') : this.parts.join(''));
    if (text !== '' && this.place) {
      const { block, heading } = this.place;
      const [stamps, index] = [this.stamps, this.lines.length];
      this.lines.push({
        text,
        nodes: this.nodes,
        element: block,
        linked: this.linked,
        heading,
        stamps,
        index,
      });
      this.stamps = [];
    }
    this.parts = [];
    this.nodes = [];
    this.linked = 0;
    this.place = undefined;
  }
}

/** Anything but single blanks between words. */
const UNTIDY = /\s\s|[^\S ]|[\u200B\uFEFF]/;

function tidy(text: string): string {
  return (UNTIDY.test(text) ? text.replace(/[\s\u200B\uFEFF]+/g, ' ') : text).trim();
}
