import { existsSync, readFileSync } from 'node:fs';

const manifestFile = new URL('./assets/manifest.json', import.meta.url);

function readManifest(): Record<string, string> {
  return existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};
}

const manifest = readManifest();

/**
 * Address of a built asset such as `app.css`, `portal.js`, `console.js`, `htmx.js`.
 * The build adds the content hash to the name; without a build (tests) the plain name is returned.
 */
export function assetHref(name: string): string {
  return `/assets/${manifest[name] ?? name}`;
}

/** Content of a built asset, for one that is served under an address of its own; undefined without a build. */
export function readAsset(name: string): string | undefined {
  const file = new URL(`./assets/${manifest[name] ?? name}`, import.meta.url);
  return manifest[name] && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
