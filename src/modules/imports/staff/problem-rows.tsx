import { addressWith } from '../../../platform/http/address.ts';
import { newId } from '../../../platform/id.ts';
import { Section } from '../../../ui/card/card.tsx';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Columns } from '../../../ui/layout/stack.tsx';
import type { Problem } from '../recipe.ts';
import type { Clinic, ProblemRow } from './load-clinic.ts';

/** Each row with a problem: the red cells with their reasons, and a form that holds exactly these cells. */
export function ProblemRows(clinic: Clinic) {
  const { recipe, batch, rows, next, problem } = clinic;
  if (rows.length === 0) return null;
  const base = `${recipe.home}/import/${batch.id}`;
  return (
    <Section title="有问题的行">
      {rows.map((row) => (
        <Disclosure summary={summaryOf(row)} open>
          <Form action={`${base}/rows/${row.id}`} requestId={newId()} id={`row-${row.id}`}>
            <Columns>
              {cellsOf(row).map(({ column, sentences, text, read }) => (
                <TextField
                  name={`cell-${column}`}
                  id={`cell-${row.id}-${column}`}
                  label={recipe.columns.find(({ key }) => key === column)?.label ?? column}
                  value={text}
                  hint={text === read || read === '' ? undefined : `表中写的是“${read}”`}
                  error={sentences}
                />
              ))}
            </Columns>
            <Actions>
              <SubmitButton label="保存这一行" tone="secondary" />
              <SubmitButton
                label="排除这一行"
                tone="secondary"
                formAction={`${base}/rows/${row.id}/exclude`}
              />
            </Actions>
          </Form>
        </Disclosure>
      ))}
      {next === undefined ? null : (
        <ButtonLink href={addressWith(base, { after: next, problem })} label="后面的问题行" />
      )}
    </Section>
  );
}

function summaryOf({ line, values, problems }: ProblemRow): string {
  return `第 ${line} 行 ${values.name ?? ''}：${problems.length} 处问题`;
}

/** One field per column with a problem, with the sure repair already in it. */
function cellsOf({ values, problems }: ProblemRow) {
  const columns = Map.groupBy(problems, ({ column }: Problem) => column);
  return [...columns].map(([column, found]) => ({
    column,
    sentences: found.map(({ sentence }) => sentence),
    read: values[column] ?? '',
    text: found.find(({ repair }) => repair !== undefined)?.repair ?? values[column] ?? '',
  }));
}
