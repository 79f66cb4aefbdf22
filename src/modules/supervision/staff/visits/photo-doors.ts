import { z } from 'zod';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { parseForm, readForm, text, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { findAttachment, sendAttachment, showPicture } from '../../../documents/index.ts';
import { addPhoto } from '../../visits/add-photo.ts';
import { VISIT_OWNER } from '../../visits/load-visit.ts';
import { showVisit } from './detail/visit-page.tsx';
import { loadShownVisit } from './load-shown-visit.ts';
import { visitDoneHref } from './visit-links.ts';

const photoForm = z.object({ label: text('内容', 60) });

/** From the desk by a form, from a phone by fetch with its own request id: kept once either way. */
export async function postPhoto(c: AppContext): Promise<Response> {
  const visitId = idParam(c);
  const { values, files, requestId } = await readForm(c);
  const parsed = parseForm(photoForm, values);
  const [file] = files;
  const form = file ? parsed.form : withError(parsed.form, 'file', '请选择文件');
  if (!parsed.ok || !file) return showVisit(c, { form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const { label } = parsed.value;
        await addPhoto(tx, actOf(c), { visitId, files: c.var.deps.files, file, label });
        return visitDoneHref(visitId, '已上传。');
      }),
    (refusal) => {
      const { status } = refusal;
      const known = status === 403 || status === 404 || status === 409 ? status : 422;
      return showVisit(c, { form: withError(parsed.form, 'file', refusal.message), status: known });
    },
  );
}

/** A photo of a visit in reach, downloaded; the door records that it was looked at. */
export async function sendPhoto(c: AppContext): Promise<Response> {
  return sendAttachment(c, await photoOf(c));
}

export async function previewPhoto(c: AppContext): Promise<Response> {
  return showPicture(c, await photoOf(c));
}

async function photoOf(c: AppContext) {
  const { visit } = await loadShownVisit(c);
  const owner = { type: VISIT_OWNER, id: visit.id };
  const photo = await findAttachment(c.var.deps.db, visit.region, { owner, id: idParam(c, 'photo') });
  return photo ?? refuseCommon('not-found');
}
