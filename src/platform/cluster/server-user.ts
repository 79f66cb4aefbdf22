import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, chown, cp, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';

const run = promisify(execFile);

/** The user that owns the database server: PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Undefined for an ordinary user; for root the system user `postgres`, made when it is missing. */
export async function serverUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await lookUp('postgres');
  if (known) return known;
  await run('groupadd', ['--system', 'postgres']).catch(() => undefined);
  await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
  const made = await lookUp('postgres');
  if (!made)
    throw new Error(
      '以 root 运行时需要系统用户 postgres,但未能创建 (cannot create the system user postgres)',
    );
  return made;
}

async function lookUp(name: string): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/**
 * Where the server's files go. Root often works in a folder that no other user may enter (/root, a private
 * temporary folder): then the data and a copy of the binaries go to /var/lib/wenlan instead.
 */
export async function placeForUser(
  wanted: { dataDir: string; binaries: Binaries },
  user: ServerUser | undefined,
): Promise<{ dataDir: string; binaries: Binaries }> {
  if (!user) return wanted;
  const reachable = (await mayEnter(path.dirname(wanted.dataDir))) && (await mayEnter(wanted.binaries.home));
  if (reachable) return wanted;
  const name = createHash('sha256').update(wanted.dataDir).digest('hex').slice(0, 16);
  const home = path.join('/var/lib/wenlan', name);
  const native = path.join('/var/lib/wenlan', 'postgres-native');
  await mkdir(home, { recursive: true, mode: 0o755 });
  if (!(await exists(path.join(native, 'bin', 'postgres')))) {
    await cp(wanted.binaries.home, native, { recursive: true, verbatimSymlinks: true });
  }
  return {
    dataDir: path.join(home, path.basename(wanted.dataDir)),
    binaries: {
      initdb: path.join(native, 'bin', 'initdb'),
      postgres: path.join(native, 'bin', 'postgres'),
      home: native,
    },
  };
}

/** Makes the folder and gives it to the server's user. */
export async function prepareFolder(folder: string, user: ServerUser | undefined): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user) await chown(folder, user.uid, user.gid);
}

async function mayEnter(folder: string): Promise<boolean> {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const found = await stat(current).catch(() => undefined);
    // Others need the execute bit on every folder of the way.
    if (found && (found.mode & 0o001) === 0) return false;
    if (current === path.dirname(current)) return true;
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
