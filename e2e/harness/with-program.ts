import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { type RunningProgram, startProgram, temporaryFolder } from './program.ts';

/** The program and the browser of a journey; they are there while its tests run. */
interface Stage {
  readonly program: RunningProgram;
  readonly browser: Browser;
}

/**
 * Starts a program on a demo county of its own and a browser before the tests of a file, and ends them afterwards.
 * Where one of them does not start, the other is ended all the same and the first error is the one reported.
 */
export function withProgram(options: { environment?: Record<string, string> } = {}): Stage {
  let place: Awaited<ReturnType<typeof temporaryFolder>> | undefined;
  let program: RunningProgram | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    place = await temporaryFolder();
    await allOrFirstError([
      startProgram({ dataDir: place.folder, ...options }).then((started) => {
        program = started;
      }),
      openBrowser().then((opened) => {
        browser = opened;
      }),
    ]);
  });
  afterAll(async () => {
    await allOrFirstError([browser?.close(), program?.stop()]);
    await place?.remove();
  });
  return {
    get program() {
      return started(program);
    },
    get browser() {
      return started(browser);
    },
  };
}

/** Waits for all of them, whatever becomes of each. */
async function allOrFirstError(works: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

function started<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('it did not start; the error before this one says why');
  return thing;
}
