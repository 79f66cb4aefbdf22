import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Config } from './config.ts';

/** Bytes by key, in a local folder or an S3-compatible bucket. Keys are made by us, never from a file's own name. */
export interface FileStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  bytes(key: string): Promise<Uint8Array>;
  stream(key: string): Promise<Readable>;
  remove(key: string): Promise<void>;
  /** Keys below a folder; nothing where the folder is not there. */
  list(folder: string): AsyncIterable<string>;
}

/** The file store that the configuration names: S3 when a bucket is set, otherwise `<data folder>/files`. */
export function openFileStore(config: Config): FileStore {
  const disk = config.s3 ? bucketOnUse(config.s3) : folderDisk(config.dataDir);
  return {
    put: async (key, bytes) => (await disk()).put(key, bytes),
    bytes: async (key) => (await disk()).getBytes(key),
    stream: async (key) => openStream(await disk(), key),
    remove: async (key) => (await disk()).delete(key),
    list: async function* (folder) {
      yield* listKeys(await disk(), folder);
    },
  };
}

/** A file that is not there is an error before the first byte of an answer is sent, not a torn download. */
async function openStream(disk: Disk, key: string): Promise<Readable> {
  const stream = await disk.getStream(key);
  await once(stream, 'readable');
  return stream;
}

async function* listKeys(disk: Disk, folder: string): AsyncIterable<string> {
  let paginationToken: string | undefined;
  do {
    const page = await listPage(disk, folder, paginationToken);
    for (const object of page.objects) if (object.isFile) yield object.key;
    paginationToken = page.paginationToken;
  } while (paginationToken);
}

async function listPage(disk: Disk, folder: string, paginationToken: string | undefined) {
  try {
    return await disk.listAll(folder, { recursive: true, ...(paginationToken ? { paginationToken } : {}) });
  } catch (error) {
    // A bucket has no folders; on disk one that nobody wrote to is not there.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { objects: [] };
    throw error;
  }
}

function folderDisk(dataDir: string): () => Promise<Disk> {
  const location = path.join(dataDir, 'files');
  // The driver leaves file modes to the umask; a folder that only we may enter keeps other users out.
  mkdirSync(location, { recursive: true, mode: 0o700 });
  const disk = new Disk(new FSDriver({ location, visibility: 'private' }));
  return async () => disk;
}

/** The S3 client is thirty megabytes of memory that a county with a folder need not pay: it is loaded on first use. */
function bucketOnUse(s3: NonNullable<Config['s3']>): () => Promise<Disk> {
  let disk: Promise<Disk> | undefined;
  return () => {
    disk ??= openBucket(s3);
    return disk;
  };
}

async function openBucket(s3: NonNullable<Config['s3']>): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3');
  const driver = new S3Driver({
    bucket: s3.bucket,
    region: s3.region,
    ...(s3.endpoint ? { endpoint: s3.endpoint, forcePathStyle: true } : {}),
    credentials: { accessKeyId: s3.accessKeyId, secretAccessKey: s3.secretAccessKey },
    visibility: 'private',
    supportsACL: false,
  });
  return new Disk(driver);
}
