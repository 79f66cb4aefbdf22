import { type ClockTime, clockAfter, clockBefore } from './clock-time.ts';
import { type WrittenDate, writtenDates } from './written-date.ts';

/** A day, with the time of day where one is printed beside it. */
export interface WrittenTime extends WrittenDate {
  readonly clock: ClockTime | undefined;
  /** Exactly as it stands in the text. */
  readonly printed: string;
}

/** @returns the times printed in a line, in its order; full-width digits and colons are read as the narrow ones. */
export function writtenTimes(line: string): WrittenTime[] {
  const text = narrow(line);
  return writtenDates(text).map((date) => {
    const after = clockAfter(text.slice(date.end));
    if (after) return timeOf(line, date, { clock: after, start: date.start, end: date.end + after.length });
    const before = clockBefore(text.slice(0, date.start));
    if (before)
      return timeOf(line, date, { clock: before, start: date.start - before.length, end: date.end });
    return timeOf(line, date, { clock: undefined, start: date.start, end: date.end });
  });
}

function timeOf(
  line: string,
  date: WrittenDate,
  place: Pick<WrittenTime, 'clock' | 'start' | 'end'>,
): WrittenTime {
  return {
    ...americanOrder(date, place.clock),
    ...place,
    printed: line.slice(place.start, place.end).trim(),
  };
}

/** Who prints AM and PM with slashes prints the month first. */
function americanOrder(date: WrittenDate, clock: ClockTime | undefined): WrittenDate {
  if (!date.isAmbiguous || !clock?.isTwelveHour) return date;
  return { ...date, month: date.day, day: date.month };
}

/** Full-width forms one by one, so that positions stay. */
function narrow(line: string): string {
  return line.replace(/[\uFF01-\uFF5E\u3000\u00A0\u2002-\u200A\u2236]/g, (character) => {
    if (character === '\u2236') return ':';
    const code = character.charCodeAt(0);
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : ' ';
  });
}
