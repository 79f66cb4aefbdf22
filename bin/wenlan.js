#!/usr/bin/env node
// Starts the bundled program with the Node that `npm ci` brought, whatever Node the shell has.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const ownNode = path.join(root, 'node_modules', 'node', 'bin', 'node');
const node = existsSync(ownNode) ? ownNode : process.execPath;
const program = path.join(root, 'dist', 'main.js');

if (!existsSync(program)) await run([path.join(root, 'scripts', 'build.mjs')]);
process.exitCode = await run(['--enable-source-maps', program, ...process.argv.slice(2)]);

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { stdio: 'inherit' });
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
