import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerText, type RawServer, rawServer } from '../../../../../test/raw-server.ts';
import { publicAddresses } from '../../../../platform/web/address-rule.ts';
import { openWebClient } from '../../../../platform/web/open-web-client.ts';
import { fetchRequisites } from './fetch-requisites.ts';
import { requisiteLinks } from './requisite-links.ts';

let site: RawServer;
beforeAll(async () => {
  site = await rawServer((socket, head) => {
    if (head.startsWith('GET /page')) {
      socket.end(
        answerText(
          '<link rel=stylesheet href=a.css><link rel=icon href=i.ico><img src=1.png><img src=1.png#x>' +
            '<img src=dot.gif width=1><img src=http://10.0.0.1/2.png><img src=loading.gif data-src=3.png><img src=closed/4.png><img src=none.png>',
        ),
      );
    } else if (head.includes('none.png')) socket.end('HTTP/1.1 404 x\r\nContent-Length: 0\r\n\r\n');
    else socket.end(answerText('x', 'Content-Type: image/png'));
  });
});
afterAll(() => site.close());

const web = openWebClient({ userAgent: 'a', rule: { ...publicAddresses, allowsLoopback: true } });

async function page() {
  const outcome = await web.fetchPage({ url: `${site.origin}/page` });
  if (outcome.kind !== 'fetched') throw new Error(outcome.kind);
  return outcome;
}

describe('what a page needs to look like itself', () => {
  it('is its style sheets and pictures on its own host, each once, no counting dots', async () => {
    expect(requisiteLinks(await page()).map((url) => new URL(url).pathname)).toEqual([
      '/a.css',
      '/1.png',
      '/3.png',
      '/closed/4.png',
      '/none.png',
    ]);
  });

  it('is fetched where robots.txt allows it, and what fails is left out', async () => {
    const robots = { allows: (url: string) => !url.includes('closed'), delaySeconds: undefined };
    const kept = await fetchRequisites(web, await page(), robots);
    expect(kept.map(({ url }) => new URL(url).pathname)).toEqual(['/a.css', '/1.png', '/3.png']);
    expect(site.heads.some((head) => head.includes('closed'))).toBe(false);
  });

  it('is not fetched from a site that asks for pauses', async () => {
    expect(await fetchRequisites(web, await page(), { allows: () => true, delaySeconds: 5 })).toEqual([]);
  });
});
