import { createTransport } from 'nodemailer';
import { type Carrier, type Delivery, providerWords } from './carrier.ts';

const TIMEOUT_MS = 15_000;

interface Smtp {
  readonly url: string;
  readonly from: string;
}

/**
 * Hands mail to an SMTP server (`smtps://user:password@host`, or `smtp://` with STARTTLS where the server offers it).
 * A 5xx answer is final; 4xx, a lost connection or silence is tried again.
 */
export function smtpCarrier(smtp: Smtp, timeoutMs = TIMEOUT_MS): Carrier {
  const transport = createTransport({
    url: smtp.url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // Mail holds text only; nothing in it may make this process read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'smtp',
    async deliver(parcel) {
      try {
        await transport.sendMail({
          from: smtp.from,
          to: { name: '', address: parcel.to },
          subject: parcel.subject ?? '',
          text: parcel.text,
          messageId: `<${parcel.id}@${domainOf(smtp.from)}>`,
          headers: { 'Auto-Submitted': 'auto-generated', ...listHeaders(parcel.unsubscribe) },
        });
        return { kind: 'sent' };
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        return judge(error, parcel.to);
      }
    },
  };
}

/** RFC 2369 for every mail program; RFC 8058 allows the button only where the address is https. */
function listHeaders(address: string | undefined): Record<string, string> {
  if (address === undefined || !URL.canParse(address)) return {};
  const { href, protocol } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return {};
  const unsubscribe = { 'List-Unsubscribe': `<${href.replaceAll(/[<>\s]/g, encodeURIComponent)}>` };
  if (protocol !== 'https:') return unsubscribe;
  return { ...unsubscribe, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function judge(error: Error, to: string): Delivery {
  const status =
    'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // EAUTH is the operator's mistake, soon repaired; giving up would lose the mail.
  if (code === 'EAUTH') return { kind: 'try-later', reason: '邮件服务器不接受本系统的账号' };
  if (status === undefined)
    return { kind: 'try-later', reason: `邮件服务器连接不上${code ? ` (${code})` : ''}` };
  const said = `邮件服务器答复 ${providerWords(error.message, to)}`;
  return status >= 500 ? { kind: 'refused', reason: said } : { kind: 'try-later', reason: said };
}

function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
}
