import { html, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import type { HtmlElement, HtmlNode, HtmlText } from './html-tree.ts';

/** Comments and document types are parsed and forgotten. */
interface Forgotten {
  readonly isForgotten: true;
  parent: HtmlElement | undefined;
}

type AnyNode = HtmlNode | Forgotten;

type SlimTree = TreeAdapterTypeMap<
  AnyNode,
  HtmlElement,
  AnyNode,
  HtmlElement,
  HtmlElement,
  HtmlElement,
  Forgotten,
  HtmlText,
  HtmlElement,
  Forgotten
>;

interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
}

const isElementNode = (node: AnyNode): node is HtmlElement => 'tag' in node;
const isTextNode = (node: AnyNode): node is HtmlText => 'text' in node;
const isForgotten = (node: AnyNode): node is Forgotten => 'isForgotten' in node;

const documentModes = new WeakMap<HtmlElement, html.DOCUMENT_MODE>();

/** Builds the slim tree of html-tree.ts: no comments, no source positions, plain arrays. */
export const slimTreeAdapter: TreeAdapter<SlimTree> = {
  createDocument: () => element('#document', '', []),
  createDocumentFragment: () => element('#fragment', '', []),
  createElement: element,
  createCommentNode: () => ({ isForgotten: true, parent: undefined }),
  createTextNode: (text) => ({ text, parent: undefined }),
  appendChild: (parent, node) => insertAt(parent, node, parent.children.length),
  insertBefore: (parent, node, reference) => insertAt(parent, node, placeOf(parent, reference)),
  detachNode: detach,
  insertText: (parent, text) => insertTextAt(parent, text, parent.children.length),
  insertTextBefore: (parent, text, reference) => insertTextAt(parent, text, placeOf(parent, reference)),
  setTemplateContent: (template, content) => {
    template.content = content;
  },
  getTemplateContent: (template) => template.content ?? template,
  setDocumentType: () => undefined,
  setDocumentMode: (document, mode) => {
    documentModes.set(document, mode);
  },
  getDocumentMode: (document) => documentModes.get(document) ?? html.DOCUMENT_MODE.NO_QUIRKS,
  adoptAttributes: (recipient, attributes) => {
    for (const { name, value } of attributes) recipient.attributes[name] ??= value;
  },
  getFirstChild: (node) => node.children[0] ?? null,
  getChildNodes: (node) => node.children,
  getParentNode: (node) => node.parent ?? null,
  getAttrList: (node) => Object.entries(node.attributes).map(([name, value]) => ({ name, value })),
  getTagName: (node) => node.tag,
  // The parser asks only about elements that it made itself from its own list of namespaces.
  getNamespaceURI: (node) => node.namespace as html.NS,
  getTextNodeContent: (node) => node.text,
  getCommentNodeContent: () => '',
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  isTextNode,
  isCommentNode: isForgotten,
  isDocumentTypeNode: (_node): _node is Forgotten => false,
  isElementNode,
  getNodeSourceCodeLocation: () => undefined,
  setNodeSourceCodeLocation: () => undefined,
  updateNodeSourceCodeLocation: () => undefined,
};

function element(tag: string, namespace: string, written: readonly WrittenAttribute[]): HtmlElement {
  const attributes: Record<string, string> = {};
  for (const { name, value } of written) attributes[name] = value;
  return { tag, attributes, children: [], parent: undefined, namespace, content: undefined };
}

function insertAt(parent: HtmlElement, node: AnyNode, place: number): void {
  if (isForgotten(node)) return;
  node.parent = parent;
  if (place === parent.children.length) parent.children.push(node);
  else parent.children.splice(place, 0, node);
}

/** Text that follows text joins it, as the standard asks. */
function insertTextAt(parent: HtmlElement, text: string, place: number): void {
  const before = parent.children[place - 1];
  if (before && isTextNode(before)) before.text += text;
  else insertAt(parent, { text, parent }, place);
}

function placeOf(parent: HtmlElement, reference: AnyNode): number {
  const place = isForgotten(reference) ? -1 : parent.children.indexOf(reference);
  return place === -1 ? parent.children.length : place;
}

function detach(node: AnyNode): void {
  const parent = node.parent;
  if (!parent || isForgotten(node)) return;
  const place = parent.children.indexOf(node);
  if (place !== -1) parent.children.splice(place, 1);
  node.parent = undefined;
}
