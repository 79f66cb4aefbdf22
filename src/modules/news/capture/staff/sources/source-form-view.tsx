import type { FormState } from '../../../../../platform/http/form.ts';
import { SubmitButton } from '../../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../../ui/form/error-summary.tsx';
import { Fieldset } from '../../../../../ui/form/fieldset.tsx';
import { Form } from '../../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../../ui/form/hidden-fields.tsx';
import { Select } from '../../../../../ui/form/select.tsx';
import { TextArea } from '../../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Actions } from '../../../../../ui/layout/stack.tsx';
import { kindNames } from '../../sources/source.ts';
import { sourceKinds, sourceLabels } from '../../sources/source-form.ts';
import { SOURCES } from '../capture-links.ts';

interface Props {
  readonly action: string;
  readonly form: FormState;
  readonly requestId: string;
}

const kinds = sourceKinds.map((value) => ({ value, label: kindNames[value] }));

/** The one form of a source, with a button that tries it before anything is kept. */
export function SourceForm({ action, form, requestId }: Props) {
  const { version, id } = form.values;
  const field = (name: string) => ({ name, label: sourceLabels[name] ?? name, form });
  return (
    <Form action={action} requestId={requestId}>
      <ErrorSummary errors={form.errors} labels={sourceLabels} />
      {typeof version === 'string' && typeof id === 'string' ? (
        <HiddenFields values={{ version, id }} />
      ) : null}
      <TextField {...field('name')} required />
      <Select {...field('kind')} options={kinds} blank="请选择" required />
      <TextField {...field('url')} type="url" required placeholder="https://" />
      <Fieldset legend="频率和次数">
        <TextField {...field('intervalMinutes')} inputMode="numeric" size="narrow" required />
        <TextField
          {...field('dailyBudget')}
          inputMode="numeric"
          size="narrow"
          required
          hint="列表和网页合计。用完后当天不再访问，次日继续。"
        />
      </Fieldset>
      <TextArea
        {...field('impactNote')}
        required
        rows={3}
        hint="《网络数据安全管理条例》第十八条：使用自动化工具访问、收集网络数据，应当评估对网络服务的影响，不得干扰网络服务正常运行。"
      />
      <TextField {...field('contact')} hint="网站有意见时联系谁，也用于转送侵权通知。" />
      <Fieldset legend="一般不用填写">
        <TextArea
          {...field('linkPattern')}
          rows={3}
          hint="每行一条，* 代表任意内容，! 开头的表示不抓取。不填时由系统判断哪些是新闻。"
        />
        <TextField {...field('bodyPart')} hint="通用读取不准时才填，例如 div#content 或 .article。" />
        <TextField {...field('category')} hint="这个来源的文章都归入这一类时填写。" />
        <TextArea
          {...field('republishBasis')}
          rows={2}
          hint="有授权或法定依据、可以对外登载全文时填写依据名称和日期；不填的只登摘要和链接。"
        />
      </Fieldset>
      <Actions>
        <SubmitButton label="保存" />
        <SubmitButton label="先试抓一次" tone="secondary" formAction={`${SOURCES}/try`} />
      </Actions>
    </Form>
  );
}
