import { readGold, readPageBytes } from './data-set.ts';
import { type Answer, engineNames, engines } from './engines.ts';

/** What one engine did with one set, as its process reports it. */
export interface EngineRun {
  readonly answers: readonly (Answer & { readonly id: string })[];
  readonly cpuSeconds: number;
  readonly peakMiB: number;
}

/** A round before the clock starts: compiled code and grown memory are not what is compared. */
const WARM_UP_PAGES = 200;

/** Runs one engine over the pages of the given sets: `engine-run.ts ENGINE FOLDER SET…`. Prints an `EngineRun`. */
async function run(name: string, folder: string, sets: readonly string[]): Promise<EngineRun> {
  const known = engineNames.find((engine) => engine === name);
  if (!known) throw new Error(`no engine ${name}`);
  const { read, answer } = await engines[known]();
  const pages = sets.flatMap((set) =>
    readGold(folder, set).map(({ id, url }) => ({ set, id, url: url ?? undefined })),
  );
  for (let at = 0; at < WARM_UP_PAGES; at++) {
    const page = pages[at % pages.length];
    if (page) await read({ bytes: readPageBytes(folder, page.set, page.id), url: page.url });
  }
  const answers: EngineRun['answers'][number][] = [];
  let micros = 0;
  for (const { set, id, url } of pages) {
    const bytes = readPageBytes(folder, set, id);
    const before = process.cpuUsage();
    const result = await read({ bytes, url });
    const used = process.cpuUsage(before);
    micros += used.user + used.system;
    answers.push({ id, ...answer(result as never) });
  }
  return { answers, cpuSeconds: micros / 1e6, peakMiB: process.resourceUsage().maxRSS / 1024 };
}

const [name = '', folder = '', ...sets] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await run(name, folder, sets)));
