import { describe, expect, it } from 'vitest';
import { isRuleFile, street } from '../scripts/street.ts';
import { lineCount, projectFiles, readProjectFile } from './project-files.ts';

/** Files in src over 300 lines, each with the reason why it is not split. */
const longFiles: Readonly<Record<string, string>> = {
  'src/platform/db/schema.gen.ts': 'generated from the migrations',
  'src/demo/case-plans.ts': 'data: the story of each demo case',
  'src/demo/other-case-plans.ts': 'data: the story of each demo case beyond wages',
};

const files = projectFiles();
const sources = files.filter((file) => /^src\/.*\.tsx?$/.test(file));
// The gallery opens every component for tests and screenshots; it is not part of the program.
const served = sources.filter((file) => !/\.test\.tsx?$|^src\/ui\/gallery\//.test(file));
const binary = /\.(png|jpe?g|webp|ico|gz|zip|xlsx|docx|pdf|woff2?)$/;

/** `file:line` of every line of the files that matches. */
function linesWith(pattern: RegExp, among: readonly string[]): string[] {
  return among.flatMap((file) =>
    readProjectFile(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}

describe('sizes and names', () => {
  it('keeps every file in src at 300 lines or less, but for those with a reason', () => {
    const long = sources.filter((file) => lineCount(readProjectFile(file)) > 300 && !longFiles[file]);
    expect(long).toEqual([]);
  });

  it('lists no reason for a file that is gone', () => {
    expect(Object.keys(longFiles).filter((file) => !files.includes(file))).toEqual([]);
  });

  it('names no file or folder after a technique or a drawer', () => {
    const drawers =
      /(^|\/)(utils?|helpers?|common|misc|shared|manager|base|constants)(?=[/.])|-(utils?|helpers?)[/.]/;
    const named = files.filter((file) => /\.(tsx?|mjs|js)$/.test(file));
    expect(named.filter((file) => drawers.test(file))).toEqual([]);
  });

  it('writes file names in kebab-case', () => {
    const code = files.filter((file) => /^(src|test|e2e|bench|scripts)\/.*\.(tsx?|mjs)$/.test(file));
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|journey|gen))?\.(tsx?|mjs)$/;
    expect(code.filter((file) => !kebab.test(file.split('/').at(-1) ?? ''))).toEqual([]);
  });

  it('names migrations by minute and act', () => {
    const migrations = files.filter((file) => file.startsWith('db/migrations/'));
    expect(migrations.length).toBeGreaterThan(0);
    expect(migrations.filter((file) => !/^db\/migrations\/\d{8}T\d{4}-[a-z0-9-]+\.sql$/.test(file))).toEqual(
      [],
    );
    const minutes = migrations.map((file) => file.slice(0, 'db/migrations/20261122T0900'.length));
    expect(new Set(minutes).size).toBe(minutes.length);
  });
});

describe('modules', () => {
  const modules = [...new Set(sources.flatMap((file) => /^src\/modules\/([^/]+)\//.exec(file)?.[1] ?? []))];

  it.each(modules)('%s stands on the street, has a front door and a README of at most 30 lines', (name) => {
    expect(street.flat()).toContain(name);
    expect(files).toContain(`src/modules/${name}/index.ts`);
    expect(files).toContain(`src/modules/${name}/README.md`);
    expect(lineCount(readProjectFile(`src/modules/${name}/README.md`))).toBeLessThanOrEqual(30);
  });

  it('lets no rule look at the clock or roll dice', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandom(UUID|Bytes|Int)\(|\bgetRandomValues\(|\bperformance\.now\(/;
    expect(linesWith(impure, sources.filter(isRuleFile))).toEqual([]);
  });
});

describe('what may be said where', () => {
  it('reads the environment in one place', () => {
    const elsewhere = served.filter((file) => file !== 'src/platform/config.ts');
    expect(linesWith(/\bprocess\.env\b/, elsewhere)).toEqual([]);
  });

  it('keeps class names inside src/ui', () => {
    const pages = served.filter((file) => file.endsWith('.tsx') && !file.startsWith('src/ui/'));
    expect(linesWith(/\sclass(Name)?=/, pages)).toEqual([]);
  });

  it('writes no inline style or script, which the content security policy would drop', () => {
    const pages = served.filter((file) => file.endsWith('.tsx'));
    expect(
      linesWith(/\sstyle=|\son(click|change|submit|input|load|error)=|href="javascript:/, pages),
    ).toEqual([]);
  });

  it('names no folder of somebody’s own machine', () => {
    const text = files.filter((file) => !binary.test(file));
    const machine = /(?<![\w.:/-])\/(?:Users\/\w|root\/|tmp\/\w|work\/(?:main|shared)\b)/;
    expect(linesWith(machine, text)).toEqual([]);
  });

  it('silences no check without a reason', () => {
    const code = files.filter((file) => /\.(tsx?|mjs|js)$/.test(file) && !file.startsWith('test/'));
    expect(linesWith(/@ts-(ignore|nocheck)|@ts-expect-error\s*$|biome-ignore [^:]+:?\s*$/, code)).toEqual([]);
  });
});
