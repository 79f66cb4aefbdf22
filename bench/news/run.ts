import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { extractionSection } from './section-extraction.ts';
import { titlesSection } from './section-titles.ts';

/** One function a section of the table; each gets the folder of the test sets and, where given, the one set to run. */
const sections: readonly ((folder: string, set: string | undefined) => Promise<string>)[] = [
  extractionSection,
  titlesSection,
];

/** `npm run bench:news -- --data DIR [--set NAME]`: prints a Markdown table; measures nothing where DIR is missing. */
const { values } = parseArgs({ options: { data: { type: 'string' }, set: { type: 'string' } } });
const folder = path.resolve(values.data ?? path.join(import.meta.dirname, '../../../shared/data/news'));

if (existsSync(folder)) {
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown processor';
  console.log(
    `## Reading news pages\n\nMeasured ${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} cores (${cpu}), Node ${process.versions.node}; one engine after the other, each alone in its process. BL = parse5 → linkedom → Readability.\n`,
  );
  for (const section of sections) console.log(`${await section(folder, values.set)}\n`);
} else {
  console.error(
    `The test pages are not there: ${folder}. They are no part of the project; name their folder with --data DIR (each set a folder with gold.jsonl and pages/).`,
  );
  process.exitCode = 1;
}
