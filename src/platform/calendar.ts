import chineseDays from 'chinese-days';

const DAY_MS = 86_400_000;

/** True for a real civil date in the form 'YYYY-MM-DD'. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** The civil date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day `months` later; where that month is shorter, its last day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Whole days from one civil date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

const knownYears = new Map<number, boolean>();

/** True where the State Council's calendar of that year is in the library; 1 October is named in every such year. */
export function hasCalendar(year: number): boolean {
  let known = knownYears.get(year);
  if (known === undefined) {
    known = chineseDays.getDayDetail(`${year}-10-01`).name.includes(',');
    knownYears.set(year, known);
  }
  return known;
}

/** Working day by the State Council's calendar (make-up days count); by weekday where the year has no calendar yet. */
export function isWorkingDay(date: string): boolean {
  if (hasCalendar(Number(date.slice(0, 4)))) return chineseDays.isWorkday(date);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export type TermUnit = 'working' | 'calendar' | 'month' | 'year';

export interface Term {
  /** First day; it is not counted (民法典 §201). */
  readonly start: string;
  readonly length: number;
  readonly unit: TermUnit;
  /** Spans in which the clock stood still, both ends included. */
  readonly paused?: readonly { readonly from: string; readonly to: string }[];
}

export interface Deadline {
  /** Last day on which the act is in time. */
  readonly due: string;
  /** True where a year on the way has no calendar yet: 暂按周末推算. */
  readonly provisional: boolean;
}

/**
 * Last day of a term: the start day is not counted, days within a paused span are not counted,
 * and a last day that is a rest day rolls on to the next working day (民法典 §201–203).
 */
export function deadline(term: Term): Deadline {
  const last = rollOn(term, term.unit === 'working' ? countWorkingDays(term) : countCalendar(term));
  return { due: last, provisional: !yearsKnown(term.start, addDays(last, NEW_YEAR_DAYS)) };
}

// The notice for a new year also moves rest days into 29–31 December before it (2012, 2018, 2022).
const NEW_YEAR_DAYS = 3;

function countWorkingDays(term: Term): string {
  let date = term.start;
  for (let left = term.length; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date) && !isPaused(term, date)) left -= 1;
  }
  return date;
}

function countCalendar(term: Term): string {
  const plain = unpausedEnd(term);
  // Every day that stood still moves the end by one; the moved end may run into a further span, hence the loop.
  let end = plain;
  for (;;) {
    const moved = addDays(plain, pausedDays(term, end));
    if (moved === end) return end;
    end = moved;
  }
}

function pausedDays(term: Term, end: string): number {
  if (!term.paused?.length) return 0;
  let days = 0;
  for (let day = addDays(term.start, 1); day <= end; day = addDays(day, 1))
    if (isPaused(term, day)) days += 1;
  return days;
}

function unpausedEnd(term: Term): string {
  if (term.unit === 'month') return addMonths(term.start, term.length);
  if (term.unit === 'year') return addMonths(term.start, term.length * 12);
  return addDays(term.start, term.length);
}

function isPaused(term: Term, date: string): boolean {
  return (term.paused ?? []).some((span) => span.from <= date && date <= span.to);
}

function rollOn(term: Term, date: string): string {
  let last = date;
  while (!isWorkingDay(last) || (last !== date && isPaused(term, last))) last = addDays(last, 1);
  return last;
}

function yearsKnown(from: string, to: string): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!hasCalendar(year)) return false;
  }
  return true;
}

/**
 * Working days after `today` up to and including `due`; 0 only where none is left, negative when overdue
 * (-1 already on the rest day after it).
 */
export function workingDaysLeft(today: string, due: string): number {
  return today <= due ? workingDaysAfter(today, due) : -Math.max(1, workingDaysAfter(due, today));
}

function workingDaysAfter(from: string, to: string): number {
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days += 1;
  return days;
}
