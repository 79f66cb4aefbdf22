import { type Candidate, findCandidates } from './candidate.ts';
import type { FoundClaim } from './claim.ts';
import { paragraphsOf, type Stretch, sentencesOf } from './clause.ts';
import { halfWidthDigits } from './numeral.ts';
import { partsIn } from './part.ts';
import { findStatedDays, type StatedDay } from './stated-day.ts';
import { cleanWords, eventIn, fingerprintOf } from './subject.ts';

/** What a text may hold; more is no article. */
const MOST_SIGNS = 200_000;
const MOST_CLAIMS = 500;

/** Words of what shall be; 计划 as a verb, not as the name of a programme (育才计划). */
const PLAN =
  /力争|预计|拟于|拟(?=新|建|投|招|培)|将(?:要|于|会|达到|建设|培训|举办|投入|新增|开展)|目标|确保(?:到|年底)|(?:^|[^\p{Script=Han}”]|[年县会司业位内])计划(?![活中下书项内性”》的等期])/u;

/**
 * The numbers that a text claims, with what they count, as of which day, and which of them are parts of others.
 * Dates, ordinals, numbers to dial, titles, thresholds and slogans are none.
 * @param context.publishedOn 'YYYY-MM-DD', the day that 目前 and a date without a year are read by.
 */
export function findClaims(text: string, { publishedOn }: { publishedOn: string }): FoundClaim[] {
  const plain = halfWidthDigits(text.slice(0, MOST_SIGNS));
  const claims: FoundClaim[] = [];
  for (const paragraph of paragraphsOf(plain)) {
    const days = findStatedDays(paragraph.text, publishedOn).map((day) => ({
      ...day,
      start: day.start + paragraph.start,
    }));
    for (const sentence of sentencesOf(paragraph)) {
      const found = claimsIn(sentence, { days, publishedOn, first: claims.length });
      // What is shown is what was written, full-width digits and all.
      claims.push(...found.map((claim) => asWritten(claim, text, sentence)));
      if (claims.length >= MOST_CLAIMS) return claims.slice(0, MOST_CLAIMS);
    }
  }
  return claims;
}

interface Setting {
  readonly days: readonly StatedDay[];
  readonly publishedOn: string;
  /** Index of the first claim of this sentence. */
  readonly first: number;
}

function claimsIn(sentence: Stretch, setting: Setting): FoundClaim[] {
  const candidates = findCandidates(sentence.text);
  const parts = partsIn(sentence.text, candidates);
  const subjects = subjectsIn(sentence.text, candidates);
  return candidates.map((candidate, index) => {
    const part = parts[index];
    const subject = subjects[index] ?? '';
    const event = eventIn(segmentBefore(sentence.text, candidate.start));
    const context = subject.includes(event) ? '' : event;
    const whole = part ? (subjects[part.of] ?? '') : '';
    return {
      isInTitle: false,
      start: sentence.start + candidate.start,
      end: sentence.start + candidate.end,
      printed: candidate.printed,
      sentence: sentence.text.trim(),
      subject,
      context,
      fingerprint: fingerprintOf([context, whole, subject]) || fingerprintOf([sentence.text]) || '–',
      unit: candidate.unit,
      amount: candidate.amount,
      isPlan: isPlanned(clauseBefore(sentence.text, candidate.start), setting.publishedOn),
      ...asOfAt(sentence, sentence.start + candidate.start, setting),
      part: part && { ...part, of: part.of + setting.first },
    };
  });
}

function asWritten(claim: FoundClaim, text: string, sentence: Stretch): FoundClaim {
  const written = text.slice(sentence.start, sentence.start + sentence.text.length).trim();
  return { ...claim, printed: text.slice(claim.start, claim.end).trim(), sentence: written };
}

/** A number without words of its own speaks of what the number before it speaks of: 农民工169名、298.78万元. */
function subjectsIn(text: string, candidates: readonly Candidate[]): string[] {
  const subjects: string[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const own = subjectAt(text, candidates, index);
    const isShared = candidates[index - 1]?.unit !== candidate.unit;
    subjects.push(own === '' && isShared ? (subjects[index - 1] ?? '') : own);
  }
  return subjects;
}

/** 县总工会为184名劳动者追回: who does it is no part of what is counted. */
const FOR_WHOM = /[为向给替帮]\s*$/;

/** The words before a number up to its clause or the number before, and those after it. */
function subjectAt(text: string, candidates: readonly Candidate[], index: number): string {
  const one = candidates[index];
  if (!one) return '';
  const earlier = candidates[index - 1];
  const later = candidates[index + 1];
  const before = lastClause(text.slice(earlier?.end ?? 0, one.start));
  const after = cleanWords(firstClause(text.slice(one.end, later?.start ?? text.length)));
  const isAgent = after !== '' && FOR_WHOM.test(before);
  return [isAgent ? '' : cleanWords(before), after].filter((words) => words !== '').join(' ');
}

const BREAK = /[，,。；;：:、！？!?…\n]/;

function lastClause(text: string): string {
  return outsideBrackets(text).split(BREAK).at(-1) ?? '';
}

function firstClause(text: string): string {
  return outsideBrackets(text).split(BREAK).at(0) ?? '';
}

/** A bracket that closes what was opened elsewhere ends the clause, too. */
function outsideBrackets(text: string): string {
  return text.replaceAll(/^[^（(]*[）)]/g, '，').replaceAll(/[（(](?![^（(]*[）)])/g, '，');
}

function segmentBefore(text: string, place: number): string {
  return text.slice(0, place).split(/[；;]/).at(-1) ?? '';
}

function clauseBefore(text: string, place: number): string {
  return (
    text
      .slice(0, place)
      .split(/[，,；;]/)
      .at(-1) ?? ''
  );
}

/** 到2025年 is a plan where that year has not begun. */
function isPlanned(clause: string, publishedOn: string): boolean {
  const year = /到(20\d\d)年/.exec(clause)?.[1];
  return PLAN.test(clause) || (year !== undefined && year > publishedOn.slice(0, 4));
}

function asOfAt(
  sentence: Stretch,
  place: number,
  { days, publishedOn }: Setting,
): Pick<FoundClaim, 'asOf' | 'asOfFrom'> {
  const earlier = days.filter((day) => day.start < place);
  const inSentence = earlier.findLast((day) => day.start >= sentence.start);
  const day = inSentence ?? earlier.findLast(({ holds }) => holds === 'paragraph');
  return day ? { asOf: day.on, asOfFrom: day.from } : { asOf: publishedOn, asOfFrom: 'published' };
}
