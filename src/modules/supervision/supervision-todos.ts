import type { Todo, TodoSource } from '../../platform/module.ts';
import { shortKindNames } from './letters/letter.ts';
import type { WaitingLetter } from './letters/register/waiting-letter.ts';
import { listWaitingLetters } from './letters/register/waiting-letter-store.ts';
import { type Waiting, waitsForRecipient, waitsForStaff } from './letters/waiting.ts';
import { ownLetters, readSupervision } from './supervision-permissions.ts';

/** Today's list: letters to sign, to serve, replies and promises due, re-visits; for contacts, what they owe. */
export const letterTodos: readonly TodoSource[] = [
  {
    permission: readSupervision,
    find: async (db, { actor, today }) => {
      const letters = await listWaitingLetters(db, { region: actor.region });
      return letters.flatMap((letter) =>
        todo(letter, waitsForStaff(letter, actor, today), '/console/supervision/letters'),
      );
    },
  },
  {
    permission: ownLetters,
    find: async (db, { actor }) => {
      if (actor.organisationId === undefined) return [];
      const of = { region: actor.region, recipientId: actor.organisationId };
      const letters = await listWaitingLetters(db, of);
      return letters.flatMap((letter) => todo(letter, waitsForRecipient(letter), '/console/own-letters'));
    },
  },
];

function todo(letter: WaitingLetter, waiting: Waiting | undefined, home: string): Todo[] {
  if (!waiting) return [];
  const label = letter.number ?? `${shortKindNames[letter.kind]}（草稿）`;
  return [{ label, href: `${home}/${letter.id}`, ...waiting }];
}
