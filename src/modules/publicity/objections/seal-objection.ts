import { type KeyRing, open, reseal, seal } from '../../../platform/crypto.ts';
import type { SealedObjection } from './objection-store.ts';

/** What an objector says: it may name people, so it is sealed whole. */
export interface Statement {
  readonly statement: string;
  readonly name: string | undefined;
  readonly contact: string | undefined;
}

const contexts = {
  statement: 'publicity.statement',
  name: 'publicity.name',
  contact: 'publicity.contact',
} as const;

export function sealStatement(keys: KeyRing, of: Statement): SealedObjection {
  return {
    statement: seal(keys, contexts.statement, of.statement),
    name: of.name === undefined ? undefined : seal(keys, contexts.name, of.name),
    contact: of.contact === undefined ? undefined : seal(keys, contexts.contact, of.contact),
  };
}

export function openStatement(keys: KeyRing, of: SealedObjection): Statement {
  return {
    statement: open(keys, contexts.statement, of.statement),
    name: of.name === undefined ? undefined : open(keys, contexts.name, of.name),
    contact: of.contact === undefined ? undefined : open(keys, contexts.contact, of.contact),
  };
}

/** The same words under the active key. */
export function resealStatement(keys: KeyRing, of: SealedObjection): SealedObjection {
  return {
    statement: reseal(keys, contexts.statement, of.statement),
    name: of.name === undefined ? undefined : reseal(keys, contexts.name, of.name),
    contact: of.contact === undefined ? undefined : reseal(keys, contexts.contact, of.contact),
  };
}
