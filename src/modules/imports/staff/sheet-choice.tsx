import { newId } from '../../../platform/id.ts';
import { Section } from '../../../ui/card/card.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Select } from '../../../ui/form/select.tsx';
import type { Batch } from '../batch.ts';
import type { Recipe } from '../recipe-module.ts';

/** Which worksheet of the workbook is meant. */
export function SheetChoice({ recipe, batch }: { recipe: Recipe; batch: Batch }) {
  return (
    <Section title="选择工作表">
      <Form action={`${recipe.home}/import/${batch.id}/sheet`} requestId={newId()}>
        <p>这个文件有 {batch.sheets.length} 个工作表有内容，一次导入一个。</p>
        <Select
          name="sheet"
          label="工作表"
          options={batch.sheets.map((name) => ({ value: name, label: name }))}
          value={batch.sheets[0]}
          required
        />
        <SubmitButton label="读取这个工作表" />
      </Form>
    </Section>
  );
}
