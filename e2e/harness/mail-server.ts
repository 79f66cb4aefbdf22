import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  /** Body of the text part, decoded. */
  readonly text: string;
}

export interface MailServer {
  /** For SMTP_URL. */
  readonly url: string;
  /** The first mail to this address whose text fits; waits for it, doing `meanwhile` once a second. */
  find(
    to: string,
    fits: (text: string) => boolean,
    meanwhile?: () => Promise<unknown>,
  ): Promise<ReceivedMail>;
  close(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it took. */
export async function mailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, text: textOf(Buffer.concat(chunks)) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    find: async (to, fits, meanwhile) => {
      for (const deadline = Date.now() + 60_000; ; await wait(1_000)) {
        await meanwhile?.();
        const mail = received.find((one) => one.to.includes(to) && fits(one.text));
        if (mail) return mail;
        if (Date.now() > deadline)
          throw new Error(`no such mail to ${to}; there are ${received.length} mails`);
      }
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Mails of ours have one text part. */
function textOf(source: Buffer): string {
  const [head = '', ...rest] = source.toString('latin1').split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/content-transfer-encoding:\s*base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const plain = /quoted-printable/i.test(head)
    ? body
        .replaceAll(/=\r\n/g, '')
        .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : body;
  return Buffer.from(plain, 'latin1').toString('utf8');
}
