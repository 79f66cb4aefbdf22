import type { Answer, HttpVisitor } from './http-visitor.ts';

/** A form as it stands on a page. */
export interface FoundForm {
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly isMultipart: boolean;
  readonly fields: readonly FoundField[];
}

export interface FoundField {
  readonly name: string;
  readonly kind: 'hidden' | 'typed' | 'chosen' | 'file';
  /** The value that the page gives it; for a choice its first real option. */
  readonly value: string;
}

export interface Crawl {
  readonly pages: ReadonlyMap<string, Answer>;
  readonly forms: ReadonlyMap<string, FoundForm>;
}

/** Addresses that end the visit. */
const LEAVING = /sign-out|sign-in|first-admin/;

/** Visits one page of each kind that links lead to, and collects one form of each kind found there. */
export async function crawl(
  visitor: HttpVisitor,
  options: { start: readonly string[]; most: number; within?: RegExp },
): Promise<Crawl> {
  const leaves = (path: string) => LEAVING.test(path) && !options.start.includes(path);
  const pages = new Map<string, Answer>();
  const forms = new Map<string, FoundForm>();
  const seen = new Set<string>();
  const waiting = [...options.start];
  for (let path = waiting.shift(); path && pages.size < options.most; path = waiting.shift()) {
    if (seen.has(kindOf(path)) || leaves(path) || options.within?.test(path) === false) continue;
    seen.add(kindOf(path));
    const answer = await visitor.get(path);
    pages.set(path, answer);
    waiting.push(...linksOn(answer, path));
    if (answer.location) waiting.push(answer.location);
    for (const form of formsOn(answer, path)) {
      if (!leaves(form.action)) forms.set(formKind(form), form);
    }
  }
  return { pages, forms };
}

function linksOn(answer: Answer, base: string): string[] {
  return [...answer.document.querySelectorAll('a[href]')]
    .map((link) => new URL(link.getAttribute('href') ?? '', `http://here${base}`))
    .filter((url) => url.host === 'here')
    .map((url) => url.pathname + url.search);
}

/** Rows of one register are one kind: ids, codes, dates and dotted keys are taken out, of a query only the names stay. */
function kindOf(path: string): string {
  const [place = '', query = ''] = path.split('?');
  const names = [...new Set(new URLSearchParams(query).keys())].sort().join('&');
  return `${place.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+|[a-z-]+\.[a-z.-]+/g, '*')}?${names}`;
}

function formKind(form: FoundForm): string {
  return `${form.method} ${kindOf(form.action)} ${form.fields.length > 0 ? form.fields[0]?.name : ''}`;
}

function formsOn(answer: Answer, path: string): FoundForm[] {
  return [...answer.document.querySelectorAll('form')].map((form) => ({
    action: new URL(form.getAttribute('action') ?? '', `http://here${path}`).pathname,
    method: form.getAttribute('method') === 'post' ? 'post' : 'get',
    isMultipart: form.getAttribute('enctype') === 'multipart/form-data',
    fields: fieldsOf(form),
  }));
}

function fieldsOf(form: Element): FoundField[] {
  const fields: FoundField[] = [];
  const chosen = new Set<string>();
  for (const element of form.querySelectorAll('input[name], select[name], textarea[name]')) {
    const name = element.getAttribute('name') ?? '';
    const type = element.getAttribute('type') ?? element.tagName.toLowerCase();
    if (type === 'radio' || type === 'select' || type === 'checkbox') {
      if (!chosen.has(name)) fields.push({ name, kind: 'chosen', value: choiceOf(element) });
      chosen.add(name);
    } else if (type === 'hidden' || type === 'file') {
      fields.push({ name, kind: type, value: element.getAttribute('value') ?? '' });
    } else {
      fields.push({ name, kind: 'typed', value: element.getAttribute('value') ?? element.textContent ?? '' });
    }
  }
  return fields;
}

function choiceOf(element: Element): string {
  if (element.tagName !== 'SELECT') return element.getAttribute('value') ?? 'on';
  const values = [...element.querySelectorAll('option')].map((option) => option.getAttribute('value') ?? '');
  return values.find((value) => value !== '') ?? '';
}
