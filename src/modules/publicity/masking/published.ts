import { screenText } from './screen-text.ts';

declare const published: unique symbol;

/** Text that went through the masker. Nothing else can be stored or shown: the type is made in this folder alone. */
export type Published = string & { readonly [published]: true };

/** The one place where a string becomes public; callers in this folder have masked it. */
export function declarePublished(masked: string): Published {
  return masked as Published; // the brand has no value of its own
}

/** Free words (title, intro, reason): long numbers and addresses of mail are taken out. */
export function publishText(text: string): Published {
  return declarePublished(screenText(text));
}

/** As `publishText`, empty text becoming undefined. */
export function publishOptional(text: string | undefined): Published | undefined {
  return text === undefined || text.trim() === '' ? undefined : publishText(text);
}
