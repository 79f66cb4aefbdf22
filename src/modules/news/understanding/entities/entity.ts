import { wordForm } from '../words/tokens.ts';

/** Kinds in the order of the dictionary, with their names. */
export const entityKinds = {
  person: '人物',
  organisation: '单位',
  law: '法规文件',
  place: '地名',
  event: '赛事活动',
} as const;

export type EntityKind = keyof typeof entityKinds;
export type EntityStatus = 'active' | 'retired';

export const kindNames = Object.keys(entityKinds).filter(isEntityKind);

export function isEntityKind(text: string): text is EntityKind {
  return Object.hasOwn(entityKinds, text);
}

/** What articles may be said to be about: an entry of the dictionary (词典). */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Other names, as staff or the register of organisations give them. */
  readonly aliases: readonly string[];
  /** staff: put in by a clerk; found: a law, place or organisation on file that an article named. */
  readonly origin: 'staff' | 'found';
  /** Why a person may stand here: public office or honour, with its source. */
  readonly basis: string | undefined;
  readonly organisationId: string | undefined;
  readonly status: EntityStatus;
  readonly version: number;
}

/** What a clerk says of an entry. */
export interface EntityInput {
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly basis?: string | undefined;
}

/** Form in which names are compared: half-width, lower case, no spaces or quotation marks, 首届 as 第一届. */
export function nameKey(name: string): string {
  return wordForm(name)
    .replace(/[\s“”"‘’'「」]+/g, '')
    .replaceAll('首届', '第一届');
}
