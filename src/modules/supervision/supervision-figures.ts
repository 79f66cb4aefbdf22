import type { Figure } from '../../platform/module.ts';
import { countLetterFigures, type LetterCounts } from './letters/register/letter-figures-store.ts';

interface Card {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
  /** Query of the register with the letters behind it. */
  readonly rows: (asOf: string) => string;
  readonly of: (counts: LetterCounts) => bigint;
}

const ISSUED = '截止日期（含）以前签发、未作废的工会劳动法律监督';

const cards: readonly Card[] = [
  {
    key: 'reminders',
    name: '发出提示函',
    unit: '份',
    definition: `${ISSUED}提示函。`,
    rows: (asOf) => `kind=reminder&to=${asOf}`,
    of: (counts) => counts.reminders,
  },
  {
    key: 'opinions',
    name: '发出意见书',
    unit: '份',
    definition: `${ISSUED}意见书。`,
    rows: (asOf) => `kind=opinion&to=${asOf}`,
    of: (counts) => counts.opinions,
  },
  {
    key: 'recommendations',
    name: '发出建议书',
    unit: '份',
    definition: `${ISSUED}建议书。`,
    rows: (asOf) => `kind=recommendation&to=${asOf}`,
    of: (counts) => counts.recommendations,
  },
  {
    key: 'replies-due',
    name: '应答复函件',
    unit: '份',
    definition: `${ISSUED}函件中，答复期限在截止日期（含）以前届满的；答复率的分母。`,
    rows: (asOf) => `dueTo=${asOf}`,
    of: (counts) => counts.repliesDue,
  },
  {
    key: 'replies-in-time',
    name: '按期答复函件',
    unit: '份',
    definition: '应答复函件中，在答复期限（含获准延期）内答复的；与“应答复函件”相比即答复率。',
    rows: (asOf) => `dueTo=${asOf}&repliedTo=${asOf}`,
    of: (counts) => counts.repliesInTime,
  },
  {
    key: 'problems',
    name: '函件指出问题',
    unit: '项',
    definition: `${ISSUED}函件指出的问题；升级函件沿用前一份的问题，不重复计算。`,
    rows: (asOf) => `to=${asOf}`,
    of: (counts) => counts.problems,
  },
  {
    key: 'rectified',
    name: '复查认定已整改问题',
    unit: '项',
    definition: '函件指出的问题中，截止日期（含）以前经复查认定已整改的；单位自报完成的不计。',
    rows: (asOf) => `to=${asOf}`,
    of: (counts) => counts.rectified,
  },
  {
    key: 'closed',
    name: '销号函件',
    unit: '份',
    definition: '各项问题均经复查认定已整改、在截止日期（含）以前销号的函件。',
    rows: (asOf) => `closedTo=${asOf}`,
    of: (counts) => counts.closed,
  },
];

/** Figures of 一函两书, each derived from the letters at the moment it is asked. */
export const letterFigures: readonly Figure[] = cards.map((card) => ({
  key: `letters.${card.key}`,
  name: card.name,
  unit: card.unit,
  definition: card.definition,
  value: async (db, scope) => card.of(await countLetterFigures(db, scope)),
  rows: (asOf) => `/console/supervision/letters?${card.rows(asOf)}`,
}));
