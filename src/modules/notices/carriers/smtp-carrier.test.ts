import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { type MailServer, mailServer as startMailServer } from '../../../../test/mail-server.ts';
import type { Parcel } from './carrier.ts';
import { smtpCarrier } from './smtp-carrier.ts';

const open: MailServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function mailServer(options?: SMTPServerOptions): Promise<MailServer> {
  const server = await startMailServer(options);
  open.push(server);
  return server;
}

const from = '文澜工会 <union@wenlan.example>';
const parcel: Parcel = {
  id: '019aa000-0000-7000-8000-000000000001',
  to: 'zhang@example.org',
  template: 'cases.accepted',
  values: {},
  subject: '已受理：临工维〔2023〕12号',
  text: '您反映的事项已由王经办受理。',
};

/** Long headers come in several lines (RFC 5322 §2.2.3). */
function unfolded(head: string): string {
  return head.replaceAll(/\r\n[ \t]+/g, ' ');
}

function smtpError(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

describe('mail', () => {
  it('arrives with subject, text, our address and the message id of the notice', async () => {
    const { url, received } = await mailServer();
    expect(await smtpCarrier({ url, from }).deliver(parcel)).toEqual({ kind: 'sent' });
    expect(received).toHaveLength(1);
    const [mail] = received;
    expect(mail).toMatchObject({ from: 'union@wenlan.example', to: ['zhang@example.org'] });
    expect(mail?.source).toContain(`Message-ID: <${parcel.id}@wenlan.example>`);
    expect(mail?.source).toContain('Content-Type: text/plain; charset=utf-8');
    expect(mail?.source).toContain('Auto-Submitted: auto-generated');
  });

  it('carries the address that stops it for mail programs, the button only over https', async () => {
    const { url, received } = await mailServer();
    const carrier = smtpCarrier({ url, from });
    const stop = `one-click/news/mail/469024/019aa000/${'a'.repeat(64)}`;
    await carrier.deliver({ ...parcel, unsubscribe: `https://wenlan.example/${stop}` });
    await carrier.deliver({ ...parcel, unsubscribe: `http://wenlan.example/${stop}` });
    await carrier.deliver({ ...parcel, unsubscribe: 'https://wenlan.example/a>\r\nBcc: thief@evil.example' });
    await carrier.deliver({ ...parcel, unsubscribe: 'javascript:alert(1)' });
    await carrier.deliver(parcel);
    const heads = received.map(({ source }) => unfolded(source.split('\r\n\r\n')[0] ?? ''));
    expect(heads[0]).toContain(`List-Unsubscribe: <https://wenlan.example/${stop}>`);
    expect(heads[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(heads[1]).toContain(`List-Unsubscribe: <http://wenlan.example/${stop}>`);
    expect(heads[1]).not.toContain('List-Unsubscribe-Post');
    expect(heads[2]).not.toMatch(/^bcc:/im);
    for (const head of heads.slice(3)) expect(head).not.toContain('List-Unsubscribe');
  });

  it('signs in where the address holds a user and a password', async () => {
    const seen: string[] = [];
    const { url } = await mailServer({
      authOptional: false,
      onAuth: (auth, _, done) => {
        seen.push(`${auth.username}:${auth.password}`);
        done(null, { user: auth.username });
      },
    });
    const withUser = url.replace('smtp://', 'smtp://union:synthetic%40word@');
    expect(await smtpCarrier({ url: withUser, from }).deliver(parcel)).toEqual({ kind: 'sent' });
    expect(seen).toEqual(['union:synthetic@word']);
  });

  it('is tried again when our sign-in is refused, since the operator will repair it', async () => {
    const { url } = await mailServer({ authOptional: false, onAuth: (_, __, done) => done(new Error('no')) });
    const delivery = await smtpCarrier({ url: url.replace('smtp://', 'smtp://union:wrong@'), from }).deliver(
      parcel,
    );
    expect(delivery).toEqual({ kind: 'try-later', reason: '邮件服务器不接受本系统的账号' });
  });

  it('is given up when the server refuses the recipient for good, without repeating the address', async () => {
    const { url } = await mailServer({
      onRcptTo: (address, _, done) => done(smtpError(550, `no such user ${address.address}`)),
    });
    const delivery = await smtpCarrier({ url, from }).deliver(parcel);
    expect(delivery.kind).toBe('refused');
    expect(JSON.stringify(delivery)).not.toContain('zhang@example.org');
  });

  it('is tried again when the server is only busy', async () => {
    const { url } = await mailServer({ onRcptTo: (_, __, done) => done(smtpError(451, 'try later')) });
    expect((await smtpCarrier({ url, from }).deliver(parcel)).kind).toBe('try-later');
  });

  it('is tried again when nobody answers', async () => {
    const { url } = await mailServer();
    await open.splice(0)[0]?.close();
    const delivery = await smtpCarrier({ url, from }).deliver(parcel);
    expect(delivery).toMatchObject({ kind: 'try-later', reason: expect.stringContaining('连接不上') });
  });

  it('is tried again when the server accepts the connection and says nothing', async () => {
    const { url } = await mailServer({ onConnect: () => undefined });
    expect((await smtpCarrier({ url, from }, 300).deliver(parcel)).kind).toBe('try-later');
  });

  it('gets neither a header nor a reader from what people typed', async () => {
    const { url, received } = await mailServer();
    await smtpCarrier({ url, from }).deliver({
      ...parcel,
      subject: '已受理\r\nBcc: thief@evil.example\r\n\r\n<script>',
      text: '正文\r\n.\r\nMAIL FROM:<thief@evil.example>\r\nRCPT TO:<thief@evil.example>',
    });
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(['zhang@example.org']);
    const headers = received[0]?.source.split('\r\n\r\n')[0] ?? '';
    expect(headers).not.toMatch(/^bcc:/im);
  });

  it('goes to one reader even when the address hides two', async () => {
    const { url, received } = await mailServer();
    await smtpCarrier({ url, from }).deliver({ ...parcel, to: 'a@example.org, thief@evil.example' });
    expect(received.flatMap((mail) => mail.to)).not.toContain('thief@evil.example');
  });

  it('is not handed to a server that offers encryption with a certificate nobody vouches for', async () => {
    const { url, received } = await mailServer({ disabledCommands: [] });
    expect((await smtpCarrier({ url, from }).deliver(parcel)).kind).toBe('try-later');
    expect(received).toEqual([]);
  });
});
