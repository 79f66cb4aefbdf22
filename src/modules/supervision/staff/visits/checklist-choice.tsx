import type { FC } from 'hono/jsx';
import type { FormState } from '../../../../platform/http/form.ts';
import { CheckboxGroup } from '../../../../ui/form/choice-group.tsx';
import { checklistsOn } from '../../visits/checklists/checklist-versions.ts';

/** Which checklists a visit uses; the version in force on the planned day is frozen. */
export const ChecklistChoice: FC<{ form: FormState; today: string }> = ({ form, today }) => (
  <CheckboxGroup
    name="checklistKeys"
    label="检查表"
    form={form}
    required
    hint="按计划日期有效的版本冻结；工地请选“五项制度”。"
    options={checklistsOn(today).map((list) => ({
      value: list.key,
      label: `${list.name}（${list.items.length} 项）`,
    }))}
  />
);
