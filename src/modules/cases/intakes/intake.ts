import { z } from 'zod';
import { CannotOpen, type KeyRing, open, seal } from '../../../platform/crypto.ts';

const CONTEXT = 'cases.intake';

/** Who called or wrote, and where the answer goes: sealed, for it names a person who may not be a claimant. */
const contactSchema = z.object({
  name: z.string().optional(),
  callback: z.string().optional(),
  address: z.string().optional(),
});
export type IntakeContact = z.output<typeof contactSchema>;

/** 12351 work order or letter, as the clerk takes it in. */
export interface NewIntake {
  readonly contact: IntakeContact;
  /** Number of the work order, where 12351 gave one. */
  readonly orderNumber: string | undefined;
  /** 'YYYY-MM-DD' of the postmark of a letter. */
  readonly postmarkedOn: string | undefined;
}

/** As it is on file, with the contact still sealed. */
export interface IntakeRow {
  readonly sealed: string;
  readonly orderNumber: string | undefined;
  readonly postmarkedOn: string | undefined;
  readonly checkedAt: Date | undefined;
  readonly checkerName: string | undefined;
  /** 质检 of a work order before the case is closed. */
  readonly checkNote: string | undefined;
}

export type Intake = Omit<IntakeRow, 'sealed'> & { readonly contact: IntakeContact };

export function sealContact(keys: KeyRing, contact: IntakeContact): string {
  return seal(keys, CONTEXT, JSON.stringify(contact));
}

export function openIntake(keys: KeyRing, { sealed, ...row }: IntakeRow): Intake {
  return { ...row, contact: openContact(keys, sealed) };
}

/** A contact whose key was thrown away is gone; the case itself stands. */
function openContact(keys: KeyRing, sealed: string): IntakeContact {
  try {
    return contactSchema.parse(JSON.parse(open(keys, CONTEXT, sealed)));
  } catch (error) {
    if (error instanceof CannotOpen) return {};
    throw error;
  }
}

/** The same content under the active key. */
export function resealContact(keys: KeyRing, sealed: string): string {
  return seal(keys, CONTEXT, open(keys, CONTEXT, sealed));
}
