/** Month names by their first letters in the languages that news is read in, January first. */
const names: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fév', 'fev'],
  ['mar', 'mär', 'maa'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mei', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aoû', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'out', 'ott'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
];

/** Longer beginnings first, so that `juin` is not read as `jui`. */
export const monthNames: readonly string[] = names.flat().toSorted((a, b) => b.length - a.length);

/** @returns 1 to 12; 0 for no month. */
export function monthByName(name = ''): number {
  return names.findIndex((row) => row.includes(name.toLowerCase())) + 1;
}
