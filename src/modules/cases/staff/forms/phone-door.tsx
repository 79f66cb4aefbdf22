import { z } from 'zod';
import { idParam } from '../../../../platform/http/address.ts';
import { actOf } from '../../../../platform/http/context.ts';
import { choice } from '../../../../platform/http/form.ts';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { confirmPhone } from '../../claims/confirm-phone.ts';
import { openStatedPhone } from '../../claims/stated-phone.ts';
import { claimantName } from '../names.ts';
import { caseFormRoutes } from './case-form-door.tsx';

/** 核实联系电话 that a workmate typed for somebody. */
export const phoneRoutes = caseFormRoutes({
  slug: 'claimants/:claimant/phone',
  word: 'confirm-phone',
  title: '核实联系电话',
  submit: '保存',
  hint: '这个号码是工友代填的，还没有写进本人档案。打电话核对：接电话的是本人吗？',
  schema: () => z.object({ answer: choice('核实结果', ['right', 'wrong']) }),
  extra: async (c, view) => {
    const claimant = view.claimants.find(({ id }) => id === idParam(c, 'claimant'));
    const sealed = claimant?.statedPhoneSealed;
    const phone = sealed === undefined ? undefined : openStatedPhone(actOf(c).keys, sealed);
    return { name: claimant ? claimantName(view, claimant.id) : '', phone };
  },
  fields: ({ form, extra }) => (
    <>
      <p>
        {extra?.name}：{extra?.phone ?? '没有待核实的号码'}
      </p>
      <RadioGroup
        name="answer"
        label="核实结果"
        form={form}
        required
        options={[
          { value: 'right', label: '是本人的，写进档案' },
          { value: 'wrong', label: '不是本人的，删去' },
        ]}
      />
    </>
  ),
  run: (tx, act, { view, value, c }) =>
    confirmPhone(tx, act, {
      caseId: view.rightsCase.id,
      claimantId: idParam(c, 'claimant'),
      answer: value.answer,
    }),
  done: '联系电话已核实。',
});
