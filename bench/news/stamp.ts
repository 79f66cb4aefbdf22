import { writtenTimes } from '../../src/modules/news/extraction/time/written-time.ts';

/** The day and time that a library's date field writes, in the zone in which it writes it. */
export function stampOf(field: string | null | undefined): string | undefined {
  const [time] = writtenTimes(field ?? '');
  if (time?.year === undefined) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${time.year}-${two(time.month)}-${two(time.day)}`;
  return time.clock ? `${day} ${two(time.clock.hour)}:${two(time.clock.minute)}` : day;
}
