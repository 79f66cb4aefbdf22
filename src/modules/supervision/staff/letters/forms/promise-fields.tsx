import type { FC } from 'hono/jsx';
import type { FormState, FormValues } from '../../../../../platform/http/form.ts';
import { DateField } from '../../../../../ui/form/date-field.tsx';
import { Fieldset } from '../../../../../ui/form/fieldset.tsx';
import { TextArea } from '../../../../../ui/form/text-area.tsx';
import type { LetterItem } from '../../../letters/letter.ts';
import { chineseOrdinal } from '../../../letters/text/letter-text.ts';

/** One item a fieldset: the problem as it stands in the letter, what will be done, and by when. */
export const PromiseFields: FC<{ items: readonly LetterItem[]; form: FormState }> = ({ items, form }) => (
  <>
    {items.map((item) => (
      <Fieldset legend={`（${chineseOrdinal(item.position)}）${item.problem}`} hint={`要求：${item.demand}`}>
        <TextArea name={`promise-${item.id}`} label="整改措施" form={form} rows={3} />
        <DateField name={`due-${item.id}`} label="完成日期" form={form} />
      </Fieldset>
    ))}
  </>
);

/** What stands in the fields before anything was typed. */
export function promiseValues(items: readonly LetterItem[]): FormValues {
  return Object.fromEntries(
    items.flatMap((item) => [
      [`promise-${item.id}`, item.promise],
      [`due-${item.id}`, item.promiseDue],
    ]),
  );
}
