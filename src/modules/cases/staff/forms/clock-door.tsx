import { idParam } from '../../../../platform/http/address.ts';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { clockForm } from '../../case-form.ts';
import { changeClock, clockChangeNames, clockChanges } from '../../clocks/change-clock.ts';
import { caseFormRoutes } from './case-form-door.tsx';
import { ReasonField } from './papers-field.tsx';

/** Extending, pausing and resuming one clock. */
export const clockRoutes = caseFormRoutes({
  slug: 'clocks/:clock',
  word: 'adjust-clock',
  title: '调整时限',
  submit: '保存',
  hint: '延长只限法律有规定的时限（如监察可延长 30 个工作日，须经批准）,而且只能一次。',
  schema: () => clockForm,
  fields: ({ form }) => (
    <>
      <RadioGroup
        name="change"
        label="调整"
        form={form}
        required
        inline
        options={clockChanges.map((value) => ({ value, label: clockChangeNames[value] }))}
      />
      <ReasonField form={form} label="原因" hint="延长的写明批准人" />
    </>
  ),
  run: (tx, act, { view, value, c }) =>
    changeClock(tx, act, { caseId: view.rightsCase.id, clockId: idParam(c, 'clock'), ...value }),
  done: '时限已调整。',
});
