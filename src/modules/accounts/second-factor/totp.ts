import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const WINDOW = 1;

/** The address inside the QR code, for any authenticator (RFC 6238, SHA-1, 6 digits, 30 s). */
export function totpAddress(secret: string, label: { issuer: string; userName: string }): string {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    issuer: label.issuer,
    label: label.userName,
    period: PERIOD_SECONDS,
  }).toString();
}

/**
 * Time step whose code this is: the current one or one before or after (clocks of phones differ by up to 30 s).
 * Undefined for a wrong code, and for one not newer than `lastStep`: a code is good once (RFC 6238 §5.2).
 */
export function acceptedStep(
  secret: string,
  code: string,
  moment: { now: Date; lastStep: bigint | undefined },
): bigint | undefined {
  const digits = code.normalize('NFKC').replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return undefined;
  const timestamp = moment.now.getTime();
  const delta = TOTP.validate({
    token: digits,
    secret: Secret.fromBase32(secret),
    timestamp,
    period: PERIOD_SECONDS,
    window: WINDOW,
  });
  if (delta === null) return undefined;
  const step = BigInt(TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta);
  return moment.lastStep !== undefined && step <= moment.lastStep ? undefined : step;
}

/** The code of a moment; the demo and tests stand in for a phone with it. */
export function totpCode(secret: string, now: Date): string {
  return TOTP.generate({
    secret: Secret.fromBase32(secret),
    timestamp: now.getTime(),
    period: PERIOD_SECONDS,
  });
}
