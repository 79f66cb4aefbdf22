import { existsSync } from 'node:fs';
import path from 'node:path';

/** Folder of the project's package.json: the same from src/ and from the bundle in dist/. */
export const projectRoot = findRoot(import.meta.dirname);

function findRoot(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder)) throw new Error('package.json not found above the program');
  }
}

export const migrationsFolder = path.join(projectRoot, 'db', 'migrations');
