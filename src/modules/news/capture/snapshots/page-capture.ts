import type { Exchange, FetchedPage } from '../../../../platform/web/fetch-outcome.ts';
import type { SnapshotOrigin } from './snapshot.ts';

/** A page that a clerk saved and handed in. */
export interface HandedPage {
  readonly kind: 'handed';
  /** Where it was saved from, if the clerk knows. */
  readonly url: string | undefined;
  readonly fileName: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** A page as it reached us, before anything is read from it. */
export interface PageCapture {
  readonly origin: SnapshotOrigin;
  readonly sourceId: string | undefined;
  readonly page: FetchedPage | HandedPage;
  /** By our clock. */
  readonly capturedAt: Date;
  readonly note: string | undefined;
  readonly rules: CaptureRules;
  /** Pictures and style sheets of the page, for its replay. */
  readonly requisites?: readonly Exchange[];
}

/** What a source's settings say about reading its pages. */
export interface CaptureRules {
  readonly bodyPart: string | undefined;
  readonly category: string | undefined;
}

export const noRules: CaptureRules = { bodyPart: undefined, category: undefined };

/** The address that was asked for. */
export function urlOf({ page }: Pick<PageCapture, 'page'>): string | undefined {
  return page.kind === 'handed' ? page.url : page.requestedUrl;
}

/** Only pages are kept: HTML, XHTML and plain text; a missing type counts as a page, as browsers do. */
export function isPage(contentType: string | undefined): boolean {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return type === '' || /^(text\/(html|plain|xml)|application\/(xhtml\+xml|xml))$/.test(type);
}
