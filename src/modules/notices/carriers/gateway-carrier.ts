import { z } from 'zod';
import type { Gateway } from '../../../platform/config.ts';
import { type Carrier, type Delivery, type Parcel, providerWords } from './carrier.ts';

const TIMEOUT_MS = 10_000;
const ANSWER_LIMIT = 64 * 1024;
/** Answers that a later try may change. */
const PASSING_STATUS = new Set([408, 425, 429]);

const answerSchema = z.object({ status: z.enum(['accepted', 'rejected']), reason: z.string().optional() });

/**
 * Hands a message to an HTTP gateway: POST `{id, to, template, values, text}` as JSON with a bearer token.
 * 2xx with `{"status":"accepted"}` is sent; `{"status":"rejected","reason"}` and other 4xx are final;
 * 408, 425, 429, 5xx, silence and anything unreadable are tried again (docs/runbooks/messages.md).
 */
export function gatewayCarrier(name: string, gateway: Gateway, timeoutMs = TIMEOUT_MS): Carrier {
  return {
    name,
    async deliver(parcel) {
      const answer = await post(gateway, parcel, timeoutMs);
      return answer.kind === 'no-answer'
        ? { kind: 'try-later', reason: answer.reason }
        : judge(answer, parcel.to);
    },
  };
}

type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  | { readonly kind: 'no-answer'; readonly reason: string };

async function post(gateway: Gateway, parcel: Parcel, timeoutMs: number): Promise<Answer> {
  const { id, to, template, values, text } = parcel;
  try {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${gateway.token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': id,
      },
      body: JSON.stringify({ id, to, template, values, text }),
      // A redirect would carry the token and the message to a place nobody configured.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { kind: 'answer', status: response.status, body: await readLimited(response) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { kind: 'no-answer', reason: error.name === 'TimeoutError' ? '通道超时未答复' : '通道连接不上' };
  }
}

async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > ANSWER_LIMIT) throw new Error('answer too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function judge(answer: { status: number; body: string }, to: string): Delivery {
  if (answer.status >= 500 || PASSING_STATUS.has(answer.status)) {
    return { kind: 'try-later', reason: `通道答复 ${answer.status}` };
  }
  if (answer.status >= 400) return { kind: 'refused', reason: `通道拒收，答复 ${answer.status}` };
  const read = answerSchema.safeParse(parseJson(answer.body));
  if (!read.success) return { kind: 'try-later', reason: '通道的答复无法识别' };
  if (read.data.status === 'accepted') return { kind: 'sent' };
  return { kind: 'refused', reason: `通道拒收：${providerWords(read.data.reason ?? '未说明原因', to)}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
