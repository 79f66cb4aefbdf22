import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { breaches, sound } from './direction-street.ts';
import { projectRoot } from './project-files.ts';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

interface Walk {
  readonly violations: readonly Violation[];
  readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
}

const street = mkdtempSync(path.join(os.tmpdir(), 'wenlan-street-'));
afterAll(() => rmSync(street, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(street, file)), { recursive: true });
  writeFileSync(path.join(street, file), text);
}

/** Builds the street and walks it with the project's own rules, as `npm test` does. */
function walk(): Walk {
  for (const [file, text] of [...Object.values(breaches), ...Object.entries(sound)]) put(file, text);
  for (const name of ['kysely', 'hono', 'vitest']) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    put(`node_modules/${name}/index.js`, '');
  }
  const dependencies = { kysely: '1', hono: '1' };
  put('package.json', JSON.stringify({ type: 'module', dependencies, devDependencies: { vitest: '1' } }));
  put('tsconfig.json', '{}');
  const hook = path.join(projectRoot, 'scripts/typescript-6.mjs');
  const tool = path.join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(projectRoot, '.dependency-cruiser.mjs');
  const args = ['--import', hook, tool, 'src', 'test', '--config', config, '--output-type', 'json'];
  const json = execFileSync(process.execPath, args, {
    cwd: street,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  const { summary }: { summary: Walk } = JSON.parse(json);
  return summary;
}

const { violations: found, ruleSetUsed } = walk();

describe('the direction of imports', () => {
  it.each(Object.entries(breaches))('%s stops the file that breaks it', (rule, [file]) => {
    expect(
      found.filter((violation) => violation.rule.name === rule).map((violation) => violation.from),
    ).toContain(file);
  });

  it('has an example for each rule', () => {
    const names = ruleSetUsed.forbidden.map((rule) => rule.name).filter((name) => !name.startsWith('order-'));
    expect(names.filter((name) => !(name in breaches))).toEqual([]);
  });

  it('leaves sound files alone', () => {
    const stopped = found.filter(
      (violation) => violation.from in sound && violation.rule.name !== 'no-circle',
    );
    expect(stopped).toEqual([]);
    const circles = found
      .filter((violation) => violation.rule.name === 'no-circle')
      .map((violation) => violation.from);
    expect(circles).not.toContain('src/platform/shape.ts');
  });
});
