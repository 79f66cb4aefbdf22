import { type DefaultTreeAdapterTypes, parse, serializeOuter } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

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
  const element = part && findElement(parse(html), part);
  return element && `<!DOCTYPE html><html><body><article>${serializeOuter(element)}</article></body></html>`;
}

function findElement(document: Node, part: BodyPart): Element | undefined {
  const waiting: Node[] = [document];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node && fits(node, part)) return node;
    if ('childNodes' in node) for (const child of [...node.childNodes].reverse()) waiting.push(child);
  }
  return undefined;
}

function fits(element: Element, part: BodyPart): boolean {
  if (part.tag !== undefined && element.tagName !== part.tag) return false;
  const value = (name: string) => element.attrs.find((one) => one.name === name)?.value;
  if (part.id !== undefined && value('id') !== part.id) return false;
  const classes = (value('class') ?? '').split(/\s+/);
  return part.classes.every((name) => classes.includes(name));
}
