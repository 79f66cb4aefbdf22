const FOLDER = 'imports';

/** Where the bytes of a sheet lie until they are read. */
export function sheetKey(region: string, batchId: string): string {
  return `${folderOf(region)}/${batchId}`;
}

export function folderOf(region: string): string {
  return `${FOLDER}/${region}`;
}

/** The batch of a sheet's key. */
export function batchOfKey(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** Milliseconds since 1970 at which the id was made; the first 48 bits of a UUID v7 (RFC 9562 §5.7). */
export function madeAt(batchId: string): number {
  return Number.parseInt(batchId.replaceAll('-', '').slice(0, 12), 16);
}
