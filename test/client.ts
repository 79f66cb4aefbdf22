import type { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import type { Env } from '../src/platform/http/context.ts';

const origin = 'http://localhost';

export type Fields = Readonly<Record<string, string | readonly string[] | File>>;

/** An answer as a person sees it. */
export interface Page {
  readonly status: number;
  /** Where a redirect leads. */
  readonly location: string | undefined;
  readonly headers: Headers;
  readonly html: string;
  readonly document: Document;
  /** Words of the page without markup. */
  readonly text: string;
}

/** A browser: keeps cookies, sends its origin with forms, follows nothing by itself. */
export class Client {
  readonly #app: Hono<Env>;
  readonly #cookies = new Map<string, string>();
  #token: string | undefined;

  constructor(app: Hono<Env>) {
    this.#app = app;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.#send(path, { headers });
  }

  /** Sends a form; a file makes it multipart. `from` is the site whose page holds it, null for none. */
  post(path: string, fields: Fields = {}, from: string | null = origin): Promise<Page> {
    const headers: Record<string, string> = from === null ? {} : { Origin: from };
    return this.#send(path, { method: 'POST', body: bodyOf(fields), headers });
  }

  /** Fills in the page's only POST form to `action` (hidden fields included) and sends it. */
  submit(page: Page, action: string, fields: Fields = {}): Promise<Page> {
    const form = page.document.querySelector(`form[method="post"][action="${action}"]`);
    if (!form) throw new Error(`the page has no form to ${action}: ${page.text.slice(0, 300)}`);
    return this.post(action, { ...hiddenFields(form), ...fields });
  }

  /** Sends `Authorization: Bearer` with everything from now on. */
  useToken(token: string): void {
    this.#token = token;
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  async #send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Page> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      ...(cookie === '' ? {} : { Cookie: cookie }),
      ...(this.#token === undefined ? {} : { Authorization: `Bearer ${this.#token}` }),
      ...init.headers,
    };
    const response = await this.#app.request(new URL(path, origin).href, { ...init, headers });
    this.#keepCookies(response);
    const html = await response.text();
    const { document } = parseHTML(html.startsWith('<') ? html : '<html></html>');
    const location = response.headers.get('location') ?? undefined;
    const text = (document.body?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    return { status: response.status, location, headers: response.headers, html, document, text };
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

function bodyOf(fields: Fields): FormData | URLSearchParams {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    value instanceof File || typeof value === 'string'
      ? [[name, value] as const]
      : value.map((one) => [name, one] as const),
  );
  const body = entries.some(([, value]) => value instanceof File) ? new FormData() : new URLSearchParams();
  for (const [name, value] of entries) {
    if (body instanceof URLSearchParams) body.append(name, String(value));
    else body.append(name, value);
  }
  return body;
}

function hiddenFields(form: Element): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const input of form.querySelectorAll('input[type="hidden"]')) {
    const name = input.getAttribute('name') ?? '';
    fields[name] = [...(fields[name] ?? []), input.getAttribute('value') ?? ''];
  }
  return fields;
}
