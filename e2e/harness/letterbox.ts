import { setTimeout as wait } from 'node:timers/promises';
import { type MailServer, mailServer } from '../../test/mail-server.ts';

interface Letterbox extends MailServer {
  /**
   * The text of the first mail to this address whose text fits; waits for it, doing `meanwhile` once a second.
   */
  find(
    to: string,
    fits: (text: string) => boolean,
    meanwhile?: () => Promise<unknown>,
  ): Promise<{ readonly text: string }>;
}

/** A mail server whose mails can be waited for. */
export async function letterbox(): Promise<Letterbox> {
  const server = await mailServer();
  return {
    ...server,
    find: async (to, fits, meanwhile) => {
      for (const deadline = Date.now() + 60_000; ; await wait(1_000)) {
        await meanwhile?.();
        const texts = server.received
          .filter((mail) => mail.to.includes(to))
          .map(({ source }) => textOf(source));
        const text = texts.find(fits);
        if (text !== undefined) return { text };
        if (Date.now() > deadline)
          throw new Error(`no such mail to ${to}; there are ${server.received.length} mails`);
      }
    },
  };
}

/** Mails of ours have one text part. */
function textOf(source: string): string {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/content-transfer-encoding:\s*base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
