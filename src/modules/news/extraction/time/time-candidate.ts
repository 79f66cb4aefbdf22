import type { PublishTime } from '../extracted-page.ts';
import { isDay } from './written-date.ts';
import { type WrittenTime, writtenTimes } from './written-time.ts';
import { offsetMinutes, zoneOf } from './zone.ts';

/** A time that may be when the article was published, and how much speaks for it. */
export interface TimeCandidate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly clock:
    | { readonly hour: number; readonly minute: number; readonly second: number | undefined }
    | undefined;
  /** Offset as stated, e.g. `+08:00`. */
  readonly zone: string | undefined;
  readonly printed: string;
  readonly from: PublishTime['from'];
  readonly score: number;
}

/** A printed time with a year as a candidate; undefined where no year is printed. */
export function candidateOf(
  written: WrittenTime,
  evidence: { from: PublishTime['from']; score: number },
): TimeCandidate | undefined {
  const { year, month, day, clock, printed } = written;
  if (year === undefined || !isDay(written)) return undefined;
  const zone = clock?.zone && zoneOf(clock.zone, new Date(Date.UTC(year, month - 1, day)));
  return { year, month, day, clock, zone: zone || undefined, printed, ...evidence };
}

/** What a machine-readable field says: any printed form, seconds or milliseconds since 1970, or `20231207110100`. */
export function candidateOfField(
  value: string,
  evidence: { from: PublishTime['from']; score: number },
): TimeCandidate | undefined {
  const text = value.slice(0, 80).trim();
  if (/^\d{10}(?:\d{3})?$/.test(text))
    return ofInstant(new Date(Number(text.padEnd(13, '0'))), text, evidence);
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?/.exec(text);
  const spelled = compact
    ? `${compact[1]}-${compact[2]}-${compact[3]} ${compact[4] ?? ''}:${compact[5] ?? ''}`
    : text;
  const [written] = writtenTimes(spelled);
  return written && withoutMidnight(candidateOf({ ...written, printed: text }, evidence));
}

function ofInstant(
  at: Date,
  printed: string,
  evidence: { from: PublishTime['from']; score: number },
): TimeCandidate {
  const clock = { hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() };
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  return { year, month, day, clock, zone: '+00:00', printed, ...evidence };
}

/** Fields of a day only are filled up with midnight by the programs that write them. */
function withoutMidnight(candidate: TimeCandidate | undefined): TimeCandidate | undefined {
  const clock = candidate?.clock;
  if (!candidate || !clock || clock.hour + clock.minute + (clock.second ?? 0) > 0) return candidate;
  return { ...candidate, clock: undefined };
}

/** The instant that a candidate means where its own zone or else the given one holds. */
export function instantOf(candidate: TimeCandidate, zone: string): Date {
  const { year, month, day, clock } = candidate;
  const wall = Date.UTC(year, month - 1, day, clock?.hour ?? 0, clock?.minute ?? 0, clock?.second ?? 0);
  return new Date(wall - offsetMinutes(candidate.zone ?? zone) * 60_000);
}

export function isSameDay(a: TimeCandidate, b: TimeCandidate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
