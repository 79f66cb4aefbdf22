import { z } from 'zod';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { readForm } from '../../../../platform/http/form.ts';
import { Refused } from '../../../../platform/refusal.ts';
import { loadFieldPackage } from '../../field/load-field-package.ts';
import { readUpload } from '../../field/read-upload.ts';
import { takePhoto } from '../../field/take-photo.ts';
import { takeUpload } from '../../field/take-upload.ts';
import { refuse } from '../../visits/visit-refusals.ts';

/** What the phone takes along; it leaves the phone again when it was uploaded. */
export async function sendPackage(c: AppContext): Promise<Response> {
  return c.json(await loadFieldPackage(c.var.deps.db, actOf(c)));
}

/** One upload as JSON. A refusal is a sentence that the phone shows; nothing on the phone is lost by it. */
export function postUpload(c: AppContext): Promise<Response> {
  return answered(c, async () => {
    const read = readUpload(await readJson(c));
    if (!read.ok) return refuse('field.unreadable', { why: read.why });
    return inTransaction(c.var.deps.db, (tx) => takeUpload(tx, actOf(c), read));
  });
}

const photoForm = z.object({
  id: z.uuid(),
  accountId: z.string().min(1).max(100),
  visitId: z.uuid(),
  label: z
    .string()
    .trim()
    .max(60)
    .transform((label) => (label === '' ? '现场照片' : label)),
});

/** One photo as multipart; the phone has shrunk it and has taken out where it was made. */
export function postFieldPhoto(c: AppContext): Promise<Response> {
  return answered(c, async () => {
    const { values, files } = await readForm(c);
    const parsed = photoForm.safeParse(values);
    const [file] = files;
    if (!parsed.success || !file) return refuse('field.unreadable', { why: '照片或其说明不完整' });
    const input = { ...parsed.data, files: c.var.deps.files, file };
    await inTransaction(c.var.deps.db, (tx) => takePhoto(tx, actOf(c), input));
    return { id: parsed.data.id };
  });
}

/** @returns undefined for anything that is not JSON, which `readUpload` refuses. */
async function readJson(c: AppContext): Promise<unknown> {
  // Another site's form cannot send this type without asking first, and is then turned away.
  if (c.req.header('content-type')?.split(';')[0]?.trim() !== 'application/json') return undefined;
  try {
    return JSON.parse(await c.req.text());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function answered(c: AppContext, work: () => Promise<object>): Promise<Response> {
  try {
    return c.json(await work());
  } catch (error) {
    if (error instanceof Refused) return c.json({ code: error.code, sentence: error.message }, error.status);
    throw error;
  }
}
