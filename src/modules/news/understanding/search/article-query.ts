import { queryTokensOf, type Token } from '../words/tokens.ts';

/** What somebody typed into a search box: words, "together", -without. */
export interface ArticleQuery {
  readonly wanted: readonly Term[];
  readonly unwanted: readonly Term[];
}

export interface Term {
  readonly text: string;
  /** The words stand one right after the other, as typed. */
  readonly isPhrase: boolean;
}

const TERM = /([-－]?)(?:["“「]([^"”」]+)["”」]?|([^\s"“「]+))/g;
const MOST_TERMS = 12;

/** Reads a typed query; never fails, odd signs are left out. */
export function parseArticleQuery(typed: string): ArticleQuery {
  const terms = [...typed.matchAll(TERM)].slice(0, MOST_TERMS).map(([, minus, quoted, plain]) => ({
    isWanted: minus === '',
    term: { text: (quoted ?? plain ?? '').trim(), isPhrase: quoted !== undefined },
  }));
  const meaning = terms.filter(({ term }) => queryTokensOf(term.text).length > 0);
  return {
    wanted: meaning.filter(({ isWanted }) => isWanted).map(({ term }) => term),
    unwanted: meaning.filter(({ isWanted }) => !isWanted).map(({ term }) => term),
  };
}

/**
 * The query as text of a `tsquery` over `articleVector`; undefined where nothing is to be found (only stop words, or
 * only words to leave out). Numbers, and words that no dictionary knows and that are therefore cut to characters, must
 * stand together.
 */
export function toTsquery(query: ArticleQuery): string | undefined {
  if (query.wanted.length === 0) return undefined;
  const wanted = query.wanted.map(termQuery);
  const unwanted = query.unwanted.map((term) => `!(${termQuery(term)})`);
  return [...wanted, ...unwanted].join(' & ');
}

function termQuery({ text, isPhrase }: Term): string {
  const tokens = queryTokensOf(text);
  const isUnknown = tokens.some(({ word }) => /^(?:\p{Script=Han}|\p{N}+)$/u.test(word));
  if (tokens.length > 1 && (isPhrase || isUnknown)) return `(${neighbours(tokens)})`;
  return `(${tokens.map(({ word }) => `'${word}'`).join(' & ')})`;
}

function neighbours(tokens: readonly Token[]): string {
  return tokens
    .map(({ word, at }, index) => {
      const before = tokens[index - 1];
      return before === undefined ? `'${word}'` : `<${at - before.at}> '${word}'`;
    })
    .join(' ');
}
