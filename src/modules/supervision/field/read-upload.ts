import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isDate } from '../../../platform/calendar.ts';
import { verdicts } from '../visits/findings/finding.ts';
import { MOST_SAMPLES, questionKeys, sampleAnswers } from '../visits/sampling/sample.ts';
import type { Upload } from './upload.ts';

/** Characters that PostgreSQL cannot store, or that hide in a text, never come in. */
const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) =>
      text
        .toWellFormed()
        .replaceAll(/[\p{Cc}--[\n]]/gv, '')
        .trim(),
    );
const key = z.string().regex(/^[a-z0-9-]{1,40}$/);
const id = z.uuid();
const revision = z.number().int().min(0).max(1_000_000);
const day = z.string().refine(isDate);

const finding = z.strictObject({
  checklistKey: key,
  itemCode: key,
  verdict: z.enum(verdicts),
  note: line(500).transform((text) => (text === '' ? undefined : text)),
  base: revision,
});

const sample = z.strictObject({
  id,
  base: revision,
  answers: z.partialRecord(z.enum(questionKeys), z.enum(sampleAnswers)),
  words: z.strictObject({
    name: line(40),
    trade: line(40),
    lastPaidOn: z.union([day, z.literal('')]),
    lastPaidYuan: z.union([z.string().regex(/^\d{1,7}(\.\d{1,2})?$/), z.literal('')]),
    note: line(500),
  }),
});

const change = z.strictObject({ from: line(1000), to: line(1000) }).optional();

const upload = z.strictObject({
  id,
  accountId: z.string().min(1).max(100),
  visitId: id,
  visitedOn: day,
  findings: z
    .array(finding)
    .max(200)
    .refine((all) => isDistinct(all.map((one) => `${one.checklistKey}.${one.itemCode}`))),
  samples: z
    .array(sample)
    .max(MOST_SAMPLES)
    .refine((all) => isDistinct(all.map((one) => one.id))),
  facts: z.strictObject({ receivedBy: change, place: change, summary: change }),
  inspectors: z
    .array(
      z.strictObject({
        name: line(40).refine(hasWords),
        bodyName: line(60).refine(hasWords),
        certificateNumber: line(40).refine(hasWords),
      }),
    )
    .max(20),
  draws: z
    .array(
      z.strictObject({
        id,
        seed: line(100).refine(hasWords),
        rosterHash: z.string().regex(/^[0-9a-f]{64}$/),
        rosterSize: z.number().int().min(1).max(100_000),
        pickCount: z.number().int().min(1).max(MOST_SAMPLES),
      }),
    )
    .max(20),
});

export type ReadUpload =
  | { readonly ok: true; readonly upload: Upload; readonly contentHash: string }
  | { readonly ok: false; readonly why: string };

/**
 * Checks what a phone sent, again and from the start: nothing from a phone is believed.
 * @param json the decoded body
 * @returns the upload with the SHA-256 of its content (hex), or which part was wrong
 */
export function readUpload(json: unknown): ReadUpload {
  const parsed = upload.safeParse(json);
  if (!parsed.success) {
    const parts = parsed.error.issues.slice(0, 3).map((issue) => issue.path.join('.') || '整体');
    return { ok: false, why: `“${[...new Set(parts)].join('”“')}”不符合要求` };
  }
  const { data } = parsed;
  const facts = {
    receivedBy: data.facts.receivedBy,
    place: data.facts.place,
    summary: data.facts.summary,
  };
  const contentHash = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  return { ok: true, upload: { ...data, facts }, contentHash };
}

function hasWords(text: string): boolean {
  return text !== '';
}

function isDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
