import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeliverable, maskRecipient, normaliseRecipient } from './recipient.ts';

describe('recipients', () => {
  it.each([
    ['sms', '+86 138-0013-8000', '13800138000'],
    ['sms', '１３８００１３８０００', '13800138000'],
    ['email', ' Zhang@Example.ORG ', 'zhang@example.org'],
    ['wechat', 'oAbC_dEf-123', 'oAbC_dEf-123'],
  ] as const)('are kept in one spelling: %s %s', (channel, typed, kept) => {
    expect(normaliseRecipient(channel, typed)).toBe(kept);
  });

  it.each([
    ['sms', '13800138000', '138****8000'],
    ['email', 'zhang@example.org', 'z***@example.org'],
    ['wechat', 'oAbC_dEf-123', 'oA…23'],
  ] as const)('are shown masked: %s %s', (channel, to, shown) => {
    expect(maskRecipient(channel, to)).toBe(shown);
  });

  it.each([
    ['sms', '110'],
    ['sms', '23800138000'],
    ['email', 'zhang'],
    ['email', 'a@b.example,c@d.example'],
    ['email', 'a@b.example\r\nBcc: c@d.example'],
    ['email', 'A <a@b.example>'],
    ['wechat', '../send'],
  ] as const)('are refused where no provider could deliver: %s %s', (channel, to) => {
    expect(isDeliverable(channel, to)).toBe(false);
  });

  it('never show six digits in a row of a phone number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1\d{10}$/), (phone) => !/\d{6}/.test(maskRecipient('sms', phone))),
    );
  });
});
