import { hash } from 'node:crypto';
import { decodePage } from '../../extraction/charset/decode-page.ts';
import { extractPage } from '../../extraction/extract-page.ts';
import type { ExtractedPage, SourceFlag } from '../../extraction/extracted-page.ts';
import { keyOfBytes, pageAddress } from '../links/page-address.ts';
import { cutBodyPart } from '../sources/body-part.ts';
import { type PageCapture, urlOf } from './page-capture.ts';
import { clocksDiffer, type SnapshotHashes } from './snapshot.ts';

/** A capture with everything that is read from it: the heavy part, done before any transaction. */
export interface ReadCapture {
  readonly capture: PageCapture;
  readonly url: string | undefined;
  readonly urlKey: string;
  readonly page: ExtractedPage;
  readonly hashes: SnapshotHashes;
  readonly serverAt: Date | undefined;
  readonly flags: readonly SourceFlag[];
}

/** Reads text, times and source from a capture and takes its hashes. Depends on nothing but its input. */
export function readCapture(capture: PageCapture): ReadCapture {
  const { page: given, capturedAt } = capture;
  const asked = urlOf(capture);
  const address = asked === undefined ? undefined : pageAddress(asked);
  const page = extractByRules(capture);
  const rawSha256 = hash('sha256', given.body);
  const serverAt = given.kind === 'handed' ? undefined : given.serverAt;
  return {
    capture,
    url: address?.url,
    urlKey: address?.key ?? keyOfBytes(rawSha256),
    page,
    hashes: {
      rawSha256,
      rawSm3: hash('sm3', given.body),
      textSha256: hash('sha256', page.text),
      textSm3: hash('sm3', page.text),
    },
    serverAt,
    flags: flagsOf({ page, hasAddress: address !== undefined, isSkewed: clocksDiffer(capturedAt, serverAt) }),
  };
}

/** The general reading; where the source's rule finds its part, body and pictures come from there alone. */
function extractByRules({ page, rules, capturedAt }: PageCapture): ExtractedPage {
  const url = page.kind === 'handed' ? page.url : page.finalUrl;
  const whole = extractPage({ bytes: page.body, contentType: page.contentType, url, capturedAt });
  const part =
    rules.bodyPart === undefined
      ? undefined
      : cutBodyPart(decodePage(page.body, page.contentType).text, rules.bodyPart);
  if (part === undefined) return whole;
  const bytes = Buffer.from(part, 'utf8');
  const cut = extractPage({ bytes, contentType: 'text/html; charset=utf-8', url, capturedAt });
  if (cut.text === '') return whole;
  return { ...whole, text: cut.text, html: cut.html, images: cut.images, asOfMentions: cut.asOfMentions };
}

function flagsOf(facts: { page: ExtractedPage; hasAddress: boolean; isSkewed: boolean }): SourceFlag[] {
  const flags = new Set<SourceFlag>(facts.page.flags);
  if (!facts.hasAddress) flags.add('address-missing');
  if (facts.isSkewed) flags.add('clocks-differ');
  return [...flags];
}
