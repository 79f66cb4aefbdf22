import { newId } from '../../../platform/id.ts';
import { Section } from '../../../ui/card/card.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { Columns } from '../../../ui/layout/stack.tsx';
import type { Batch } from '../batch.ts';
import type { Recipe } from '../recipe-module.ts';

/** Which column of the sheet is which; suggested by the titles, or as it was the last time. */
export function MappingView({ recipe, batch }: { recipe: Recipe; batch: Batch }) {
  const options = batch.titles.map((title, index) => ({
    value: String(index),
    label: `${index + 1}. ${title || '(无列名)'}`,
  }));
  return (
    <Section title="对应列">
      <Form action={`${recipe.home}/import/${batch.id}/mapping`} requestId={newId()}>
        <p>共 {batch.totalRows} 行。请核对每一项来自表格的哪一列。</p>
        <Columns>
          {recipe.columns.map(({ key, label, required }) => (
            <Select
              name={`column-${key}`}
              label={label}
              options={options}
              value={batch.mapping[key] === undefined ? '' : String(batch.mapping[key])}
              blank="表中没有"
              required={required}
            />
          ))}
        </Columns>
        <SubmitButton label="检查全部行" />
      </Form>
    </Section>
  );
}
