import type { Letter, LetterItem } from '../letters/letter.ts';

/** A joint visit on the company's page. */
export interface CompanyVisit {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly projectName: string | undefined;
  readonly ownerBodyName: string;
  readonly plannedOn: string;
  readonly visitedOn: string | undefined;
  readonly looked: number;
  readonly problems: number;
}

export interface CompanyLetter {
  readonly letter: Letter;
  readonly items: readonly LetterItem[];
  /** Proofs handed in, by item. */
  readonly proofs: ReadonlyMap<string, number>;
}

/** 一企一页: everything that was found, asked and promised. */
export interface Company {
  readonly firm: { readonly id: string; readonly name: string };
  readonly visits: readonly CompanyVisit[];
  readonly letters: readonly CompanyLetter[];
}

/** One promise, or one problem nobody answered. */
export interface Undertaking {
  readonly letter: Letter;
  readonly item: LetterItem;
  readonly proofs: number;
}

/** Every problem of every letter in force, newest letter first; what a stronger letter took over stands there. */
export function undertakingsOf(company: Company): Undertaking[] {
  return company.letters
    .filter(({ letter }) => letter.status !== 'withdrawn' && letter.number !== undefined)
    .flatMap(({ letter, items, proofs }) =>
      items
        .filter((item) => letter.status !== 'escalated' || item.verdict === 'rectified')
        .map((item) => ({ letter, item, proofs: proofs.get(item.id) ?? 0 })),
    );
}

/** Problems that no re-visit found rectified. */
export function openUndertakings(company: Company): Undertaking[] {
  return undertakingsOf(company).filter(({ item }) => item.verdict !== 'rectified');
}
