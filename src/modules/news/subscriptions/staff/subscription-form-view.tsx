import type { FormState } from '../../../../platform/http/form.ts';
import { newId } from '../../../../platform/id.ts';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { categories, themes } from '../../articles/filter/topics.ts';
import { rhythmNames, rhythms } from '../subscription.ts';
import { labels } from '../subscription-form.ts';

interface Props {
  readonly action: string;
  readonly back: string;
  readonly form: FormState;
  readonly origins: readonly { id: string; name: string }[];
  /** Name of the entity that the form carries along. */
  readonly entityName: string | undefined;
}

const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

export function SubscriptionForm({ action, back, form, origins, entityName }: Props) {
  const field = (name: string) => ({ name, label: labels[name] ?? name, form });
  const { version, entity } = form.values;
  const carried = { version: single(version), entity: single(entity) };
  return (
    <Stack>
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={action} requestId={newId()}>
        <HiddenFields values={carried} />
        <TextField {...field('name')} size="medium" required />
        <Fieldset legend="想看什么" hint="填了几个条件，就要同时符合。">
          <TextField {...field('q')} hint="几个词用空格隔开；“两个词连着”用引号；不要的词前面加 -" />
          <Select {...field('category')} options={options(categories)} blank="不限" size="medium" />
          <Select {...field('theme')} options={options(themes)} blank="不限" size="medium" />
          <TextField {...field('source')} size="medium" hint="与网页上写的来源完全相同，例如南海网" />
          <Select
            {...field('origin')}
            options={origins.map(({ id, name }) => ({ value: id, label: name }))}
            blank="不限"
            size="medium"
          />
          {entityName ? <p>提到：{entityName}</p> : null}
        </Fieldset>
        <Fieldset legend="怎样告诉我">
          <Checkbox {...field('inSite')} label="站内消息" />
          <RadioGroup
            {...field('mail')}
            options={rhythms.map((rhythm) => ({ value: rhythm, label: rhythmNames[rhythm] }))}
          />
        </Fieldset>
        <Actions>
          <SubmitButton label="保存订阅" />
          <ButtonLink href={back} label="返回" />
        </Actions>
      </Form>
    </Stack>
  );
}

function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
