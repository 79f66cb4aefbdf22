import { z } from 'zod';
import { CannotOpen, type KeyRing, open, seal } from '../../../platform/crypto.ts';
import { type ClaimDraft, type DraftSections, draftSections } from './claim-draft.ts';
import type { DraftRow } from './draft-store.ts';

const CONTEXT = 'cases.draft';
const typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]).optional());
const sectionsSchema = z.partialRecord(z.enum(draftSections), typed);

export function sealSections(keys: KeyRing, sections: DraftSections): string {
  return seal(keys, CONTEXT, JSON.stringify(sections));
}

export function openDraft(keys: KeyRing, row: DraftRow): ClaimDraft {
  return {
    id: row.id,
    region: row.region_code,
    accountId: row.account_id,
    version: row.version,
    sections: row.sealed === null ? {} : openSections(keys, row.sealed),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
    caseId: row.case_id ?? undefined,
  };
}

/** A draft whose key was thrown away starts anew; it held nothing that a case rests on. */
function openSections(keys: KeyRing, sealed: string): DraftSections {
  try {
    return sectionsSchema.parse(JSON.parse(open(keys, CONTEXT, sealed)));
  } catch (error) {
    if (error instanceof CannotOpen) return {};
    throw error;
  }
}

/** The same content under the active key. */
export function resealSections(keys: KeyRing, sealed: string): string {
  return seal(keys, CONTEXT, open(keys, CONTEXT, sealed));
}
