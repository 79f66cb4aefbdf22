import { createHash } from 'node:crypto';
import type { AppContext } from '../../../../platform/http/context.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { assetHref, readAsset } from '../../../../ui/asset.ts';
import { FIELD } from './field-links.ts';
import { fieldMarkup } from './field-page.tsx';

/** Everything the page needs without a network. */
const shellAssets = ['app.css', 'icon.svg', 'portal.js', 'console.js', 'field.js'];

/**
 * The service worker, told which build it serves: other assets make other bytes, and the browser takes the new one.
 * It answers for the field page alone (`Service-Worker-Allowed`).
 */
export function sendWorker(c: AppContext): Response {
  const script = readAsset('field-worker.js');
  if (script === undefined) return refuseCommon('not-found');
  const build = createHash('sha256').update(fieldMarkup(c.var.siteName)).digest('hex').slice(0, 16);
  const shell = { page: FIELD, build, assets: shellAssets.map(assetHref) };
  return c.body(`self.shell = ${JSON.stringify(shell)};\n${script}`, 200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Service-Worker-Allowed': FIELD,
    // The browser asks each time; a phone is never stuck with an old build.
    'Cache-Control': 'no-cache',
  });
}
