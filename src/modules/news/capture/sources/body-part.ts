import { elementsOf, type HtmlElement, parseHtml, writeHtml } from '../../extraction/html-tree.ts';

/** `tag#id.class.class`, at least one of the three. */
interface BodyPart {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
}

const shape = /^([a-z][a-z0-9]*)?(?:#([\w-]+))?((?:\.[\w-]+)*)$/i;

/** Reads the rule of a source for where the article stands; undefined where it is not of the form `tag#id.class`. */
export function parseBodyPart(typed: string): BodyPart | undefined {
  const match = shape.exec(typed.trim());
  if (!match || typed.trim() === '') return undefined;
  const [, tag, id, classes = ''] = match;
  return { tag: tag?.toLowerCase(), id, classes: classes.split('.').filter((name) => name !== '') };
}

/**
 * A page that holds only the part a source's rule names, for reading the body from it.
 * @returns undefined where the rule is wrong or the page has no such part: the general reading then decides.
 */
export function cutBodyPart(html: string, rule: string): string | undefined {
  const part = parseBodyPart(rule);
  const element = part && findPart(html, part);
  return element && `<!DOCTYPE html><html><body><article>${writeHtml(element)}</article></body></html>`;
}

function findPart(html: string, part: BodyPart): HtmlElement | undefined {
  for (const element of elementsOf(parseHtml(html))) if (fits(element, part)) return element;
  return undefined;
}

function fits({ tag, attributes }: HtmlElement, part: BodyPart): boolean {
  if (part.tag !== undefined && tag !== part.tag) return false;
  if (part.id !== undefined && attributes.id !== part.id) return false;
  const classes = (attributes.class ?? '').split(/\s+/);
  return part.classes.every((name) => classes.includes(name));
}
