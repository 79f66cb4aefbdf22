import type { Act } from '../../../../../platform/actor.ts';
import type { Transaction } from '../../../../../platform/db/database.ts';
import { idParam } from '../../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  parseForm,
  readForm,
  withError,
} from '../../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../../platform/http/mutation.ts';
import { type Refused, refuseCommon } from '../../../../../platform/refusal.ts';
import { findAttachment, sendAttachment } from '../../../../documents/index.ts';
import { addPaper } from '../../../letters/add-paper.ts';
import { noteForm, paperForm } from '../../../letters/letter-form.ts';
import { LETTER_OWNER, PROOF_OWNER } from '../../../letters/letter-papers.ts';
import type { LetterTarget } from '../../../letters/open-letter.ts';
import { offerLetter } from '../../../letters/service/offer-letter.ts';
import { signLetter } from '../../../letters/signing/sign-letter.ts';
import { submitLetter } from '../../../letters/signing/submit-letter.ts';
import { doneHref } from '../letter-links.ts';
import { loadShownLetter } from '../load-shown-letter.ts';
import { showLetter } from './letter-page.tsx';

type OneClick = (tx: Transaction, act: Act, input: LetterTarget) => Promise<void>;

/** An act that is one button; a refusal is read on the letter's own page. */
function oneClick(run: OneClick, done: string) {
  return async (c: AppContext): Promise<Response> => {
    const letterId = idParam(c);
    const { values, requestId } = await readForm(c);
    const { version } = noteForm.parse({ version: values.version });
    return mutateOrShow(
      () =>
        mutate(c, requestId, async (tx) => {
          await run(tx, actOf(c), { letterId, version });
          return doneHref(letterId, done);
        }),
      (refusal) => showRefused(c, { form: emptyForm, refusal }),
    );
  };
}

export const postSubmit = oneClick(submitLetter, '已提交审签。');
export const postSign = oneClick(signLetter, '已签字。');
export const postOffer = oneClick(offerLetter, '已网上送达，等待单位联系人签收。');

export async function postPaper(c: AppContext): Promise<Response> {
  const letterId = idParam(c);
  const { values, files, requestId } = await readForm(c);
  const parsed = parseForm(paperForm, values);
  const [file] = files;
  const form = file ? parsed.form : withError(parsed.form, 'file', '请选择文件');
  if (!parsed.ok || !file) return showLetter(c, { form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const { label } = parsed.value;
        await addPaper(tx, actOf(c), { letterId, files: c.var.deps.files, file, label });
        return doneHref(letterId, '材料已上传。');
      }),
    (refusal) => showRefused(c, { form: parsed.form, refusal, field: 'file' }),
  );
}

function showRefused(c: AppContext, on: { form: FormState; refusal: Refused; field?: string }) {
  const { status } = on.refusal;
  const known = status === 403 || status === 404 || status === 409 ? status : 422;
  return showLetter(c, { form: withError(on.form, on.field ?? '', on.refusal.message), status: known });
}

/** A paper of the union's file; the door records that it was looked at. */
export async function sendPaper(c: AppContext): Promise<Response> {
  const { letter } = await loadShownLetter(c);
  const owner = { type: LETTER_OWNER, id: letter.id };
  const paper = await findAttachment(c.var.deps.db, letter.region, { owner, id: idParam(c, 'paper') });
  return sendAttachment(c, paper ?? refuseCommon('not-found'));
}

/** A proof of one item, for staff and for the recipient who handed it in. */
export async function sendProof(c: AppContext): Promise<Response> {
  const { letter, items } = await loadShownLetter(c);
  const itemId = idParam(c, 'item');
  if (!items.some((item) => item.id === itemId)) refuseCommon('not-found');
  const owner = { type: PROOF_OWNER, id: itemId };
  const proof = await findAttachment(c.var.deps.db, letter.region, { owner, id: idParam(c, 'proof') });
  return sendAttachment(c, proof ?? refuseCommon('not-found'));
}
