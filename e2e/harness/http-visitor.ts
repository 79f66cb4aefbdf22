import { parseHTML } from 'linkedom';

/** An answer of the running program as a person sees it; redirects are not followed. */
export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly document: Document;
  readonly text: string;
}

/** A visitor without a browser: keeps cookies, fills in forms. For streams of requests, where a browser is too slow. */
export class HttpVisitor {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  get(path: string): Promise<Answer> {
    return this.#send(path, {});
  }

  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    return this.postBody(path, new URLSearchParams(fields));
  }

  postBody(path: string, body: FormData | URLSearchParams): Promise<Answer> {
    return this.#send(path, { method: 'POST', body });
  }

  /** Opens the page, fills in its form to `action` (hidden fields included) and sends it. */
  async fillIn(path: string, fields: Readonly<Record<string, string>>, action = path): Promise<Answer> {
    return this.submit(await this.get(path), fields, action);
  }

  submit(page: Answer, fields: Readonly<Record<string, string>>, action: string): Promise<Answer> {
    const form = page.document.querySelector(`form[method="post"][action="${action}"]`);
    if (!form) throw new Error(`${page.status}, no form to ${action}: ${page.text.slice(0, 300)}`);
    return this.post(action, { ...hiddenFields(form), ...fields });
  }

  async signInStaff(userName: string, password = 'Wenlan@2023'): Promise<this> {
    const answer = await this.fillIn('/console/sign-in', { userName, password });
    if (answer.status !== 303) throw new Error(`sign-in of ${userName}: ${answer.status} ${answer.text}`);
    return this;
  }

  /** Phone and code; in the demo county the code stands in the outbox that everybody may read. */
  async signInWorker(phone: string): Promise<this> {
    const asked = await this.fillIn('/sign-in', { phone });
    const outbox = await this.get('/demo/outbox');
    const code = /(?<!\d)\d{6}(?!\d)/.exec(outbox.text)?.[0] ?? 'no code';
    const step = asked.location ? await this.get(asked.location) : asked;
    const answer = await this.submit(step, { code }, '/sign-in/code');
    if (answer.status !== 303) throw new Error(`sign-in of ${phone}: ${answer.status} ${answer.text}`);
    return this;
  }

  async #send(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.#origin), {
      ...init,
      redirect: 'manual',
      headers: { Cookie: cookie, Origin: this.#origin, ...closing(init) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const html = await response.text();
    const { document } = parseHTML(html.startsWith('<') ? html : '<html></html>');
    const text = (document.body?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    return {
      status: response.status,
      location: response.headers.get('location') ?? undefined,
      document,
      text,
    };
  }
}

/** The server hangs up after a body that it did not want to read; a browser then opens a new connection by itself. */
function closing(init: RequestInit): Record<string, string> {
  return init.method === 'POST' ? { Connection: 'close' } : {};
}

function hiddenFields(form: Element): Record<string, string> {
  return Object.fromEntries(
    [...form.querySelectorAll('input[type="hidden"]')].map((input) => [
      input.getAttribute('name') ?? '',
      input.getAttribute('value') ?? '',
    ]),
  );
}
