import { idParam } from '../../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../../platform/http/context.ts';
import { parseForm, readForm, withError } from '../../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../../platform/http/mutation.ts';
import { inspectSnapshot } from '../../inspections/inspect-snapshot.ts';
import { inspectionForm, inspectionVersion } from '../../inspections/inspection-form.ts';
import { snapshotHref } from '../capture-links.ts';
import { showSnapshot } from './snapshot-page.tsx';

export async function postInspection(c: AppContext): Promise<Response> {
  const snapshotId = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(inspectionForm, values);
  if (!parsed.ok) return showSnapshot(c, { form: parsed.form, status: 422 });
  const { version } = inspectionVersion.parse(values);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await inspectSnapshot(tx, actOf(c), { snapshotId, version, ...parsed.value });
        return `${snapshotHref(snapshotId)}?done=核对情况已登记。`;
      }),
    (refusal) => {
      if (refusal.code !== 'stale') throw refusal;
      return showSnapshot(c, { form: withError(parsed.form, 'note', refusal.message), status: 409 });
    },
  );
}
