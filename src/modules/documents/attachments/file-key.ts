const FOLDER = 'attachments';
const KEY = /^attachments\/(\d+)\/\d{4}-\d{2}-\d{2}\/([0-9a-f-]{36})$/;

/** Where the bytes lie: by region and UTC day, under the row's own id; nothing of the uploaded name is in it. */
export function fileKeyOf(place: { region: string; id: string }, at: Date): string {
  return `${dayFolder(place.region, at)}/${place.id}`;
}

/** The folder of one region and UTC day. */
export function dayFolder(region: string, at: Date): string {
  return `${FOLDER}/${region}/${at.toISOString().slice(0, 10)}`;
}

/** The row's id in a key, or undefined for a key that is none of ours. */
export function idOfFileKey(key: string): string | undefined {
  return KEY.exec(key)?.[2];
}
