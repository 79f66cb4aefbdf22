import type { PublishTime } from '../extracted-page.ts';
import { instantOf, isSameDay, type TimeCandidate } from './time-candidate.ts';
import { offsetMinutes, offsetText } from './zone.ts';

export interface ZoneRule {
  /** Offset that holds where none is stated. */
  readonly zone: string;
  /** On Chinese pages a UTC stamp of the head is told in the local zone. */
  readonly isLocal: boolean;
  readonly capturedAt: Date;
}

/** What another kind of evidence for the same day adds. */
const AGREEING_ADDRESS = 4;
const AGREEING_OTHER = 3;
const BELIEVABLE = 1;
const FUTURE = -6;
const LATER_THAN_HEAD = -2;
const DAY_MS = 86_400_000;
const OLDEST = 1985;

/**
 * When the article was published: the candidate for which most speaks, agreement of text, head and address included;
 * what is printed for people goes before what is written for machines, which lends it its seconds and its zone.
 * @returns undefined where nothing on the page is believable.
 */
export function publishTime(candidates: readonly TimeCandidate[], rule: ZoneRule): PublishTime | undefined {
  const ranked = candidates
    .filter((candidate) => candidate.year >= OLDEST)
    .map((candidate) => ({ candidate, score: supported(candidate, candidates, rule) }))
    .toSorted((a, b) => b.score - a.score);
  const [best] = ranked;
  if (!best || best.score < BELIEVABLE) return undefined;
  const believed = ranked.filter(({ score }) => score >= BELIEVABLE).map(({ candidate }) => candidate);
  return told(mostExact(best.candidate, believed, rule), believed, rule);
}

function supported(candidate: TimeCandidate, all: readonly TimeCandidate[], rule: ZoneRule): number {
  const agreeing = all.filter((other) => other.from !== candidate.from && agrees(candidate, other, rule));
  const byAddress = agreeing.some((other) => other.from === 'address') ? AGREEING_ADDRESS : 0;
  const byOther = agreeing.some((other) => other.from !== 'address' && other.score > 0) ? AGREEING_OTHER : 0;
  const isFuture = instantOf(candidate, rule.zone).getTime() > rule.capturedAt.getTime() + DAY_MS;
  const late = candidate.from === 'text' && isAfterHead(candidate, all) ? LATER_THAN_HEAD : 0;
  return candidate.score + byAddress + byOther + late + (isFuture ? FUTURE : 0);
}

/** A printed day after the one that the head calls published is that of a change. */
function isAfterHead(candidate: TimeCandidate, all: readonly TimeCandidate[]): boolean {
  const day = ({ year, month, day }: TimeCandidate) => Date.UTC(year, month - 1, day);
  return all.some(
    (head) => head.from === 'metadata' && head.score >= 6 && day(head) + DAY_MS < day(candidate),
  );
}

/** The same day as written, or the same minute told in two zones. */
function agrees(a: TimeCandidate, b: TimeCandidate, rule: ZoneRule): boolean {
  return isSameDay(a, b) || (a.clock !== undefined && b.clock !== undefined && isSameMinute(a, b, rule));
}

function isSameMinute(a: TimeCandidate, b: TimeCandidate, rule: ZoneRule): boolean {
  return Math.abs(instantOf(a, rule.zone).getTime() - instantOf(b, rule.zone).getTime()) < 90_000;
}

/** Of what agrees with the best: the best if it has a time of day; else, or over head data, a printed time. */
function mostExact(best: TimeCandidate, believed: readonly TimeCandidate[], rule: ZoneRule): TimeCandidate {
  const agreeing = believed.filter((other) => other.clock && agrees(best, other, rule));
  const printed = agreeing.find((other) => other.from === 'text');
  if (best.from === 'text' && best.clock) return best;
  return printed ?? (best.clock ? best : (agreeing[0] ?? best));
}

function told(candidate: TimeCandidate, believed: readonly TimeCandidate[], rule: ZoneRule): PublishTime {
  const stamp = believed.find((other) => other.from === 'metadata' && other.clock && other.zone);
  const zone = candidate.zone ?? (stamp && zoneBetween(candidate, stamp)) ?? defaultZone(stamp, rule);
  const at = instantOf(candidate, zone);
  const exact =
    candidate.clock && candidate.clock.second === undefined ? secondsOf(at, believed, zone) : undefined;
  return {
    at: exact ?? at,
    precision: precisionOf(candidate, exact),
    zone: rule.isLocal && candidate.from === 'metadata' && offsetMinutes(zone) === 0 ? rule.zone : zone,
    printed: candidate.printed,
    from: candidate.from,
  };
}

function precisionOf({ clock }: TimeCandidate, exact: Date | undefined): PublishTime['precision'] {
  if (!clock) return 'day';
  return clock.second !== undefined || exact ? 'second' : 'minute';
}

/** A printed clock and a stamp of the same minutes past the hour tell the zone of the print between them. */
function zoneBetween(printed: TimeCandidate, stamp: TimeCandidate): string | undefined {
  if (!printed.clock || printed.zone) return undefined;
  const difference = instantOf(printed, '+00:00').getTime() - instantOf(stamp, '+00:00').getTime();
  const minutes = Math.round(difference / 900_000) * 15;
  const isWhole = Math.abs(difference - minutes * 60_000) < 90_000;
  return isWhole && Math.abs(minutes) <= 14 * 60 ? offsetText(minutes) : undefined;
}

function defaultZone(stamp: TimeCandidate | undefined, rule: ZoneRule): string {
  return rule.isLocal ? rule.zone : (stamp?.zone ?? rule.zone);
}

/** The seconds that the head adds to a printed hour and minute. */
function secondsOf(at: Date, believed: readonly TimeCandidate[], zone: string): Date | undefined {
  const exact = believed
    .filter((other) => other.from === 'metadata' && other.clock?.second !== undefined)
    .map((other) => instantOf(other, zone));
  return exact.find((other) => Math.floor(other.getTime() / 60_000) === Math.floor(at.getTime() / 60_000));
}
