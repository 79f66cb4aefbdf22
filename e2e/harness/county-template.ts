import { startProgram, templateVariable, temporaryFolder } from './program.ts';

/**
 * Builds the demo county once for all journeys: each starts on a copy, which takes a second instead of fifteen. Run by
 * vitest before the first journey; this is also the test that an empty folder becomes a county.
 */
export default async function buildTemplate(): Promise<() => Promise<void>> {
  const { folder, remove } = await temporaryFolder();
  const program = await startProgram({ dataDir: folder });
  await program.stop();
  process.env[templateVariable] = folder;
  return remove;
}
