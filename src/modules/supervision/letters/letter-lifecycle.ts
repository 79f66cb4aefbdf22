import type { Status } from './letter.ts';

/** Everything that can be done to a letter, in the words of docs/glossary.md. */
export const letterActs = [
  'edit',
  'submit',
  'sign',
  'return',
  'issue',
  'withdraw',
  'offer',
  'serve',
  'save-answer',
  'answer',
  'record-answer',
  'report-done',
  'ask-delay',
  'answer-delay',
  'plan-recheck',
  'record-recheck',
  'extend-rectifying',
  'close',
  'escalate',
  'add-paper',
] as const;
export type LetterAct = (typeof letterActs)[number];

type Steps = Partial<Record<LetterAct, Status>>;

/**
 * The life of a letter (design.md §4): at each station, which acts are open and where each leads.
 * `sign` is a signature with others to come, `issue` the last one: it freezes the text and takes the number.
 */
const lifecycle = {
  drafted: { edit: 'drafted', submit: 'signing', withdraw: 'withdrawn', 'add-paper': 'drafted' },
  signing: {
    sign: 'signing',
    return: 'drafted',
    issue: 'issued',
    withdraw: 'withdrawn',
    'add-paper': 'signing',
  },
  issued: { offer: 'issued', serve: 'served', withdraw: 'withdrawn', 'add-paper': 'issued' },
  served: {
    'save-answer': 'served',
    answer: 'rectifying',
    'record-answer': 'rectifying',
    'ask-delay': 'served',
    'answer-delay': 'served',
    'plan-recheck': 'rechecking',
    escalate: 'escalated',
    'add-paper': 'served',
  },
  rectifying: {
    'report-done': 'rectifying',
    'record-answer': 'rectifying',
    'plan-recheck': 'rechecking',
    escalate: 'escalated',
    'add-paper': 'rectifying',
  },
  rechecking: {
    'report-done': 'rechecking',
    'record-recheck': 'rechecking',
    'extend-rectifying': 'rectifying',
    close: 'closed',
    escalate: 'escalated',
    'add-paper': 'rechecking',
  },
  closed: { 'add-paper': 'closed' },
  escalated: { 'add-paper': 'escalated' },
  withdrawn: {},
} as const satisfies Record<Status, Steps>;

/** Where the act leads from this station; undefined where it is not open. */
export function nextStatus(status: Status, act: LetterAct): Status | undefined {
  const steps: Steps = lifecycle[status];
  return steps[act];
}

/** Acts that are open at this station. */
export function openActs(status: Status): LetterAct[] {
  return letterActs.filter((act) => nextStatus(status, act) !== undefined);
}

/** Stations at which the recipient has the letter in hand. */
export const inHand: readonly Status[] = ['served', 'rectifying', 'rechecking', 'closed', 'escalated'];
