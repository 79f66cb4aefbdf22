import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeTemplate, openTestServer } from './migrated-template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
    template: string;
  }
}

/** One database server for the whole run; each test file clones its own database from the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer();
  project.provide('serverUrl', server.url('postgres'));
  project.provide('template', await makeTemplate(server.url));
  return async () => {
    await server.stop();
    await rm(path.join(os.tmpdir(), `wenlan-test-${process.pid}`), { recursive: true, force: true });
  };
}
