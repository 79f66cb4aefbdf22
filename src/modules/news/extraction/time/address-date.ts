import type { TimeCandidate } from './time-candidate.ts';
import { isDay } from './written-date.ts';

/** How addresses carry the day: `/2023/12/07/`, `/2023-12/07/`, `/20231207/`, `t20231207_`, `/202312/07/`, `/2023/1207/`. */
const forms: readonly RegExp[] = [
  /[/_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/,
  /[/_-]((?:19|20)\d{2})(\d{2})\/?(\d{2})(?=[/_.-]|$)/,
  /[/_-]((?:19|20)\d{2})\/(\d{2})(\d{2})(?=[/_.-]|$)/,
  /(?:^|[/_.-])[a-z]{1,4}((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/i,
  /\/((?:19|20)\d{2})(\d{2})(\d{2})[A-Z0-9]{5,}/,
];
const FROM_ADDRESS = 4;

/** The day in the path of an article's address; undefined for addresses without one. */
export function addressDate(url: string | undefined): TimeCandidate | undefined {
  const path = url === undefined ? undefined : URL.parse(url)?.pathname;
  if (!path) return undefined;
  for (const form of forms) {
    const match = form.exec(path);
    if (!match) continue;
    const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
    if (!isDay({ year, month, day })) continue;
    const printed = match[0].replace(/^[/_.-]|[/_.-]$/g, '');
    return {
      year,
      month,
      day,
      clock: undefined,
      zone: undefined,
      printed,
      from: 'address',
      score: FROM_ADDRESS,
    };
  }
  return undefined;
}
