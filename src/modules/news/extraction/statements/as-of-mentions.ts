const AS_OF =
  /(?:截至|截止到?|截止至|至)(?:目前)?[^0-9，。；\n]{0,4}(?:((?:19|20)\d{2})年)?(今年|去年)?(\d{1,2})月(?:(\d{1,2})[日号]|(底|末|初)?)/g;
const STRICT = /^(?:截至|截止)/;
const END_OF_YEAR = /(?:截至|截止到?)[^0-9，。；\n]{0,4}((?:19|20)\d{2})年(?:年)?(?:底|末)/g;

/**
 * Days that a text gives for its facts (截至11月2日), 'YYYY-MM-DD' in the order of the text. A month alone is its last
 * day; without a year the last such day not after the article's own.
 * @param published the day of publication, or of capture where that is unknown.
 */
export function asOfMentions(text: string, published: Date): string[] {
  const found = [...dayMentions(text, published), ...yearMentions(text)].sort((a, b) => a.at - b.at);
  return [...new Set(found.map(({ day }) => day))];
}

interface Mention {
  readonly at: number;
  readonly day: string;
}

function dayMentions(text: string, published: Date): Mention[] {
  return [...text.matchAll(AS_OF)].flatMap((match) => {
    const [whole, year, , month, day, part] = match;
    if (!STRICT.test(whole)) return [];
    const number = Number(month);
    const given = year
      ? Number(year)
      : yearBefore(published, { month: number, day: Number(day ?? 1), word: match[2] });
    const last = new Date(Date.UTC(given, number, 0)).getUTCDate();
    const inMonth = day ? Number(day) : part === '初' ? 1 : last;
    return number >= 1 && number <= 12 && inMonth >= 1 && inMonth <= last
      ? [{ at: match.index, day: isoDay(given, number, inMonth) }]
      : [];
  });
}

function yearMentions(text: string): Mention[] {
  return [...text.matchAll(END_OF_YEAR)].map((match) => ({
    at: match.index,
    day: isoDay(Number(match[1]), 12, 31),
  }));
}

function yearBefore(published: Date, said: { month: number; day: number; word: string | undefined }): number {
  const year = published.getUTCFullYear();
  if (said.word === '去年') return year - 1;
  return Date.UTC(year, said.month - 1, said.day) > published.getTime() + 86_400_000 ? year - 1 : year;
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
