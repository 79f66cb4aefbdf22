import type { ExtractedPage } from './extracted-page.ts';

/** A captured page as text. */
export interface TextPage {
  readonly text: string;
  readonly url: string | undefined;
  readonly capturedAt: Date;
  readonly encoding: ExtractedPage['encoding'];
}
