// Builds what `start` serves: dist/main.js and dist/assets/. `node scripts/build.mjs assets` leaves the program out.
// Nothing is done when no input changed since the last build (dist/build-stamp).
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const what = process.argv[2] === 'assets' ? 'assets' : 'all';

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Changes when any source, dependency or the build itself changes; by size and time, so it takes milliseconds. */
function inputStamp() {
  const hash = createHash('sha256').update(what);
  for (const file of [...listFiles(at('src')), at('package-lock.json'), at('scripts', 'build.mjs')]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

async function buildProgram() {
  await build({
    entryPoints: [at('src/main.ts')],
    outfile: at('dist/main.js'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
  });
}

async function compileCss() {
  const out = at('dist', 'app.css');
  const cli = at('node_modules', '@tailwindcss', 'cli', 'dist', 'index.mjs');
  const options = ['--input', at('src/ui/assets/app.css'), '--output', out, '--minify'];
  await promisify(execFile)(process.execPath, [cli, ...options], { cwd: root });
  const css = readFileSync(out);
  rmSync(out);
  return css;
}

async function minifyScript(file, how = {}) {
  const result = await build({
    entryPoints: [file],
    ...how,
    minify: true,
    write: false,
    target: 'es2020',
    logLevel: 'warning',
  });
  return result.outputFiles[0].contents;
}

/** Writes the asset under a name that carries its content, with compressed twins; returns that name. */
function writeAsset(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const extension = extname(name);
  const hashed = `${basename(name, extension)}.${hash}${extension}`;
  const file = at('dist', 'assets', hashed);
  writeFileSync(file, content);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content));
  return hashed;
}

async function buildAssets() {
  const assets = {
    'app.css': await compileCss(),
    'portal.js': await minifyScript(at('src/ui/assets/portal.js')),
    'console.js': await minifyScript(at('src/ui/assets/console.js')),
    'field.js': await minifyScript(at('src/ui/assets/field/field.ts'), { bundle: true, format: 'iife' }),
    'field-worker.js': await minifyScript(at('src/ui/assets/field/worker.js')),
    'htmx.js': readFileSync(at('node_modules/htmx.org/dist/htmx.min.js'), 'utf8').replace(
      /\n?\/\/# sourceMappingURL.*\s*$/,
      '\n',
    ),
    'icon.svg': readFileSync(at('src/ui/assets/icon.svg')),
  };
  rmSync(at('dist', 'assets'), { recursive: true, force: true });
  mkdirSync(at('dist', 'assets'), { recursive: true });
  const manifest = {};
  for (const [name, content] of Object.entries(assets)) manifest[name] = writeAsset(name, content);
  writeFileSync(at('dist', 'assets', 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

const stampFile = at('dist', `build-stamp-${what}`);
const stamp = inputStamp();
const fresh =
  existsSync(at('dist', 'assets', 'manifest.json')) &&
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === stamp;
if (!fresh) {
  mkdirSync(at('dist'), { recursive: true });
  await Promise.all(what === 'all' ? [buildProgram(), buildAssets()] : [buildAssets()]);
  writeFileSync(stampFile, stamp);
}
