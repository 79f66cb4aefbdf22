// `npm run bench`: prints the table and writes docs/benchmarks.md.
// `npm run bench -- 50000 2`: fewer rows, two seconds a run; prints only. `npm run bench -- rush`: the rush only.
// The measurements call store functions, whose modules hold pages (.tsx): bundled first, as the program itself is.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const outfile = path.join(root, 'dist', 'bench', 'measure.js');
await build({
  entryPoints: [path.join(root, 'bench', 'measure.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
