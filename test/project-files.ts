import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '..');

const folders = ['.ci', 'bench', 'bin', 'db', 'docs', 'e2e', 'scripts', 'src', 'test'];

/**
 * Files that belong to the project (not what was installed, built or stored), as paths from the root, sorted.
 * Reads the folders, not git, so that an unpacked archive of the source is checked as well.
 */
export function projectFiles(): string[] {
  const top = readdirSync(projectRoot).filter((name) => statSync(path.join(projectRoot, name)).isFile());
  const below = folders.filter((name) => existsSync(path.join(projectRoot, name))).flatMap(filesBelow);
  return [...top.filter((name) => !/^\.env$|\.log$/.test(name)), ...below].sort();
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(projectRoot, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(projectRoot, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    );
}

/** Text of a project file, path from the root. */
export function readProjectFile(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}

/** Lines as a reader counts them: a last line break does not begin another line. */
export function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}
