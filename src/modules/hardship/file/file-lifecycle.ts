import type { Status } from './hardship-file.ts';

/** Everything that can be done to a file, in the words of docs/glossary.md. */
export const fileActs = [
  'fill-in',
  'submit',
  'resubmit',
  'accept',
  'return',
  'record-visit',
  'authorise',
  'ask-check',
  'answer-check',
  'publish',
  'recheck',
  'begin-approval',
  'sign',
  'send-back',
  'aid',
  'begin-review',
  'finish-review',
  'reassess',
  'exit',
  'cancel',
  'reject',
  'withdraw',
  'add-paper',
  'add-note',
  'reveal',
] as const;
export type FileAct = (typeof fileActs)[number];

type Steps = Partial<Record<FileAct, Status>>;

const talk = (at: Status): Steps => ({ 'add-note': at, 'add-paper': at, reveal: at });
/** On the way a file may always go back for completion, be refused with a reason, or be taken back by the family. */
const pending = (at: Status): Steps => ({
  ...talk(at),
  return: 'returned',
  reject: 'rejected',
  withdraw: 'withdrawn',
});
const kept = (at: Status): Steps => ({
  ...talk(at),
  reassess: at,
  exit: 'exited',
  cancel: 'cancelled',
});

/**
 * 草稿 → 初审 → 入户 → 授权 → 核对 → 公示 → 审批 → 在档 → 帮扶 → 复核 → 脱困/注销 (design.md §4), with the back edges.
 * An act that leads to its own station changes facts, not the station. `sign` leads on only with the last signature.
 */
export const lifecycle = {
  draft: {
    ...talk('draft'),
    'fill-in': 'draft',
    submit: 'preliminary',
    withdraw: 'withdrawn',
    cancel: 'cancelled',
  },
  preliminary: { ...pending('preliminary'), accept: 'visiting' },
  returned: {
    ...talk('returned'),
    'fill-in': 'returned',
    resubmit: 'preliminary',
    withdraw: 'withdrawn',
    reject: 'rejected',
  },
  visiting: { ...pending('visiting'), 'record-visit': 'authorising' },
  authorising: { ...pending('authorising'), 'record-visit': 'authorising', authorise: 'checking' },
  checking: {
    ...pending('checking'),
    'record-visit': 'checking',
    authorise: 'checking',
    'ask-check': 'checking',
    'answer-check': 'publicising',
  },
  publicising: {
    ...pending('publicising'),
    publish: 'publicising',
    recheck: 'checking',
    'begin-approval': 'approving',
  },
  approving: { ...pending('approving'), sign: 'on-file', 'send-back': 'checking' },
  'on-file': { ...kept('on-file'), aid: 'aided', 'begin-review': 'reviewing' },
  aided: { ...kept('aided'), aid: 'aided', 'begin-review': 'reviewing' },
  reviewing: { ...kept('reviewing'), aid: 'reviewing', 'finish-review': 'on-file' },
  exited: talk('exited'),
  cancelled: talk('cancelled'),
  rejected: talk('rejected'),
  withdrawn: talk('withdrawn'),
} as const satisfies Record<Status, Steps>;

const table: Record<Status, Steps> = lifecycle;

/** Where an act leads from a station, or undefined where it is not open there. */
export function nextStatus(status: Status, act: FileAct): Status | undefined {
  return table[status][act];
}

export function openActs(status: Status): readonly FileAct[] {
  return fileActs.filter((act) => table[status][act] !== undefined);
}
