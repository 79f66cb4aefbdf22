import { constants } from 'node:fs';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createMessenger } from './modules/notices/index.ts';
import { modules } from './modules.ts';
import { type Cluster, openCluster } from './platform/cluster/cluster.ts';
import type { Config } from './platform/config.ts';
import { formatKeys, generateKeys, type KeyRing, parseKeys } from './platform/crypto.ts';
import { type Connection, connect, type Db } from './platform/db/database.ts';
import { ensureDatabase } from './platform/db/ensure-database.ts';
import { checkKeys, refuseLostKeys } from './platform/db/key-check-store.ts';
import { migrate } from './platform/db/migrate.ts';
import { openFileStore } from './platform/files.ts';
import type { Deps } from './platform/http/context.ts';
import { createLog } from './platform/log.ts';
import { migrationsFolder } from './platform/project-root.ts';

const DATABASE = 'wenlan';

/** Everything a command needs: an open, migrated database and what hangs on it. */
export interface Runtime {
  readonly deps: Deps;
  readonly connection: Connection;
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Opens the database (given or embedded), brings it to the newest schema and composes the process's dependencies.
 * @param options.owner true for `serve`: takes over an embedded server whose former owner died.
 */
export async function openRuntime(config: Config, options: { owner: boolean }): Promise<Runtime> {
  await prepareDataFolder(config.dataDir);
  const log = createLog(config.logLevel);
  const place = await openServer(config, options.owner);
  try {
    await migrate(place.url, migrationsFolder, {
      onFile: (name) => log.info({ migration: name }, 'migrating'),
    });
    const connection = connect(place.url, {
      max: config.databasePool,
      onError: (error) => log.warn({ reason: error.message }, 'database connection lost'),
    });
    const keys = await loadKeys(config, connection.db);
    await checkKeys(connection.db, keys);
    const deps: Deps = {
      config,
      log,
      keys,
      modules,
      db: connection.db,
      files: openFileStore(config),
      messenger: createMessenger(
        keys,
        modules.flatMap((module) => module.templates ?? []),
      ),
      clock: () => new Date(),
    };
    const close = async () => {
      await connection.close();
      await place.cluster?.stop();
    };
    return { deps, connection, url: place.url, close };
  } catch (error) {
    await place.cluster?.stop();
    throw error;
  }
}

async function prepareDataFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
}

/** Address of the database; without DATABASE_URL the embedded server is started or joined. */
export async function openServer(
  config: Config,
  owner: boolean,
): Promise<{ url: string; cluster: Cluster | undefined }> {
  if (config.databaseUrl) return { url: config.databaseUrl, cluster: undefined };
  const cluster = await openCluster(config.dataDir, { adopt: owner });
  await ensureDatabase(cluster.url('postgres'), DATABASE);
  return { url: cluster.url(DATABASE), cluster };
}

/** Keys come from WENLAN_KEYS; with the embedded database they are made once and kept beside it, readable by us alone. */
async function loadKeys(config: Config, db: Db): Promise<KeyRing> {
  if (config.keys) return parseKeys(config.keys);
  const file = path.join(config.dataDir, 'keys.txt');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known) return parseKeys(known.trim());
  await refuseLostKeys(db);
  const made = generateKeys();
  await writeFile(file, `${formatKeys(made)}\n`, { mode: 0o600, flag: 'wx' });
  return made;
}
