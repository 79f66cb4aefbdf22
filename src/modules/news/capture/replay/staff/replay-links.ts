import { SNAPSHOTS, snapshotHref } from '../../staff/capture-links.ts';

export { SNAPSHOTS, snapshotHref };

export function replayHref(id: string): string {
  return `${snapshotHref(id)}/replay`;
}

export function warcHref(id: string): string {
  return `${snapshotHref(id)}/warc`;
}
