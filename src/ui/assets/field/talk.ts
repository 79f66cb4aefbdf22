/** The three questions that the phone asks the server. */
export type Told<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** No network, or no whole answer: the same may be asked again. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  /** The server says no, in a sentence. */
  | { readonly kind: 'refused'; readonly sentence: string };

const PATIENCE_MS = 30_000;

export async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Told<Answer>> {
  try {
    const response = await fetch(path, {
      ...init,
      credentials: 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
      headers: { Accept: 'application/json', ...init.headers },
      // Browsers before 2022 wait as long as the network does.
      ...('timeout' in AbortSignal ? { signal: AbortSignal.timeout(PATIENCE_MS) } : {}),
    });
    if (response.status === 401 || response.type === 'opaqueredirect') return { kind: 'signed-out' };
    if (response.ok) return { kind: 'answer', answer: await response.json() };
    if (response.status >= 500 || response.status === 429) return { kind: 'offline' };
    return { kind: 'refused', sentence: await sentenceOf(response) };
  } catch {
    // A broken line, a time-out, or an answer that was cut off.
    return { kind: 'offline' };
  }
}

async function sentenceOf(response: Response): Promise<string> {
  const isJson = response.headers.get('Content-Type')?.includes('json');
  const body = isJson ? await response.json().catch(() => ({})) : {};
  if (typeof body.sentence === 'string') return body.sentence;
  return response.status === 403 ? '您没有联合检查的权限，记录仍在本机。' : '服务器没有接受，记录仍在本机。';
}
