import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAddress, mayConnect, portOf, publicAddresses } from './address-rule.ts';

const local = { ports: publicAddresses.ports, allowsLoopback: true };

function verdict(address: string, rule = publicAddresses): string {
  const judged = judgeAddress(address, rule);
  return judged.kind === 'ok' ? 'ok' : judged.reason;
}

describe('addresses', () => {
  it.each([
    'http://www.hainan.gov.cn/a.html',
    'https://www.hainan.gov.cn:8443/',
    'http://新华网.中国/列表',
    'http://93.184.216.34/',
    'http://[2606:2800:220:1:248:1893:25c8:1946]/',
    'http://news.example.com:8080/?a=1#part',
    'HTTP://EXAMPLE.COM',
  ])('%s may be asked', (address) => {
    expect(verdict(address)).toBe('ok');
  });

  it.each([
    'ftp://example.com/',
    'file:///etc/passwd',
    'gopher://example.com/',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://user@example.com/',
    'http://user:secret@example.com/',
    'http://:secret@example.com/',
    'http://example.com:22/',
    'http://example.com:25/',
    'http://example.com:6379/',
    'http://example.com:0/',
    'http://[fe80::1%25eth0]/',
    'http://',
    'http://./',
    'www.example.com',
    '',
    `http://example.com/${'a'.repeat(5000)}`,
  ])('%s is no address of a page', (address) => {
    expect(verdict(address)).toBe('bad-address');
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://017700000001/',
    'http://0177.0.0.1/',
    'http://１２７.０.０.１/',
    'http://①②⑦.0.0.1/',
    'http://127。0。0。1/',
    'http://%31%32%37.0.0.1/',
    'http://0/',
    'http://0.0.0.0/',
    'http://0.1.2.3/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://100.100.100.200/',
    'http://169.254.169.254/latest/meta-data/',
    'http://168.63.129.16/',
    'http://192.0.0.192/',
    'http://192.0.2.1/',
    'http://198.18.0.1/',
    'http://198.51.100.1/',
    'http://203.0.113.1/',
    'http://192.88.99.1/',
    'http://224.0.0.1/',
    'http://240.0.0.1/',
    'http://255.255.255.255/',
    'http://[::]/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[2001:db8::1]/',
    'http://[2001:20::1]/',
    'http://[fc00::1]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[100::1]/',
    'http://[5f00::1]/',
    'http://localhost/',
    'http://LOCALHOST:8080/',
    'http://localhost./',
    'http://a.localhost/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://router.home.arpa/',
    'http://intranet/',
    'http://db:8080/',
  ])('%s is of an inner network', (address) => {
    expect(verdict(address)).toBe('private-address');
  });

  it('lose their fragment and a closing dot, so that one page has one address', () => {
    const judged = judgeAddress('http://Example.com./a#b', publicAddresses);
    expect(judged.kind === 'ok' && judged.url.href).toBe('http://example.com/a');
  });

  it('of this machine are asked only where a test says so, and then on any port', () => {
    expect(verdict('http://127.0.0.1:34567/', local)).toBe('ok');
    expect(verdict('http://[::1]:34567/', local)).toBe('ok');
    expect(verdict('http://localhost:34567/', local)).toBe('ok');
    expect(verdict('http://10.0.0.1/', local)).toBe('private-address');
    expect(verdict('http://169.254.169.254/', local)).toBe('private-address');
    expect(verdict('http://[::ffff:127.0.0.1]/', local)).toBe('private-address');
    expect(verdict('http://example.com:34567/', local)).toBe('bad-address');
  });

  it('mean the port of their scheme where they name none', () => {
    expect(portOf(new URL('http://a.cn/'))).toBe(80);
    expect(portOf(new URL('https://a.cn/'))).toBe(443);
    expect(portOf(new URL('https://a.cn:8443/'))).toBe(8443);
  });
});

describe('numbers', () => {
  const inner = fc.oneof(
    fc.tuple(fc.constantFrom(0, 10, 127), fc.nat(255), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.integer({ min: 224, max: 255 }), fc.nat(255), fc.nat(255), fc.nat(255)),
  );

  it('of inner ranges are refused in every spelling', () => {
    fc.assert(
      fc.property(inner, ([a, b, c, d]) => {
        const whole = ((a * 256 + b) * 256 + c) * 256 + d;
        const spellings = [
          `${a}.${b}.${c}.${d}`,
          `${whole}`,
          `0x${whole.toString(16)}`,
          `0${whole.toString(8)}`,
          `0x${a.toString(16)}.${b * 65_536 + c * 256 + d}`,
          `[::ffff:${a}.${b}.${c}.${d}]`,
          `[64:ff9b::${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}]`,
        ];
        for (const host of spellings) expect(verdict(`http://${host}/`)).toBe('private-address');
        expect(mayConnect(`${a}.${b}.${c}.${d}`, publicAddresses)).toBe(false);
      }),
    );
  });

  it('that are no numbers are never connected to', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[\d.:a-fx]+$/i.test(text));
        expect(mayConnect(text, publicAddresses)).toBe(false);
      }),
    );
  });
});

it('no text makes the judge throw, and what it lets pass is http on a public host', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `http://${text}/`),
      ),
      (text) => {
        const judged = judgeAddress(text, publicAddresses);
        if (judged.kind === 'ok') expect(judged.url.protocol).toMatch(/^https?:$/);
      },
    ),
  );
});
