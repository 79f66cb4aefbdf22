import path from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { S3Driver } from 'flydrive/drivers/s3';
import type { Config } from './config.ts';

/** Bytes by key, in a local folder or an S3-compatible bucket. Keys are made by us, never from a file's own name. */
export interface FileStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  bytes(key: string): Promise<Uint8Array>;
  stream(key: string): Promise<Readable>;
  remove(key: string): Promise<void>;
}

/** The file store that the configuration names: S3 when a bucket is set, otherwise `<data folder>/files`. */
export function openFileStore(config: Config): FileStore {
  const disk = new Disk(config.s3 ? bucket(config.s3) : folder(config.dataDir));
  return {
    put: (key, bytes) => disk.put(key, bytes),
    bytes: (key) => disk.getBytes(key),
    stream: (key) => disk.getStream(key),
    remove: (key) => disk.delete(key),
  };
}

function folder(dataDir: string): FSDriver {
  return new FSDriver({ location: path.join(dataDir, 'files'), visibility: 'private' });
}

function bucket(s3: NonNullable<Config['s3']>): S3Driver {
  return new S3Driver({
    bucket: s3.bucket,
    region: s3.region,
    ...(s3.endpoint ? { endpoint: s3.endpoint, forcePathStyle: true } : {}),
    credentials: { accessKeyId: s3.accessKeyId, secretAccessKey: s3.secretAccessKey },
    visibility: 'private',
    supportsACL: false,
  });
}
