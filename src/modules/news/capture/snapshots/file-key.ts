import { hash } from 'node:crypto';
import { shanghaiDate } from '../../../../platform/dates.ts';

const FOLDER = 'news';

/** Where the files of one day lie. */
export function dayFolder(region: string, day: Date): string {
  return `${FOLDER}/${region}/${shanghaiDate(day)}`;
}

/** The key of a WARC file says what is in it: two workers never write different bytes under one key. */
export function fileKeyOf(file: { region: string; bytes: Uint8Array }, now: Date): string {
  return `${dayFolder(file.region, now)}/${hash('sha256', file.bytes)}.warc.gz`;
}
