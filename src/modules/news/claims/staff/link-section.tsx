import type { FormState } from '../../../../platform/http/form.ts';
import { newId } from '../../../../platform/id.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import type { Claim } from '../claim.ts';
import type { ClaimLink } from '../links/claim-link.ts';
import type { LinkPreview } from '../links/link-preview.ts';
import { previewLinks } from '../preview-links.ts';
import type { FigureReader } from '../read-values.ts';
import { claimLabels } from './claim-form.ts';
import { claimHref } from './claim-links.ts';

interface Props {
  readonly claim: Claim;
  readonly desk: { readonly reader: FigureReader; readonly today: string };
  readonly link: ClaimLink | undefined;
  readonly form: FormState;
}

/** Says once what these words mean; each choice shows what the check would say. */
export async function LinkSection({ claim, desk, link, form }: Props) {
  const previews = await previewLinks(claim, desk);
  if (previews.length === 0) {
    return (
      <Section title="关联指标">
        <p>
          本系统还没有以“{claim.unit === '分' ? '元' : claim.unit}
          ”为单位的指标。相关业务模块启用后，指标会自动出现在这里。
        </p>
      </Section>
    );
  }
  const values = {
    figureKey: link?.figureKey ?? previews.find(({ isSuggested }) => isSuggested)?.figureKey,
    kind: 'same',
    words: claim.subject,
    ...form.values,
  };
  return (
    <Section title={link ? '改为关联其他指标' : '关联指标'}>
      <Form action={`${claimHref(claim.id)}/link`} requestId={newId()}>
        <ErrorSummary errors={form.errors} labels={claimLabels} />
        <RadioGroup
          name="figureKey"
          label="对应的指标"
          form={{ values, errors: form.errors }}
          required
          options={previews.map(optionOf)}
          hint="关联一次，以后每篇文章出现同样的说法都自动核对。没有合适的指标时不要勉强关联：相关业务模块启用后，新的指标会自动出现在这里。"
        />
        <RadioGroup
          name="kind"
          label="适用范围"
          form={{ values, errors: form.errors }}
          required
          options={[
            { value: 'same', label: '同样的说法', hint: `“${claim.fingerprint.replaceAll('|', '—')}”` },
            { value: 'words', label: '含有下列全部词语的说法' },
          ]}
        />
        <TextField
          name="words"
          label="必须含有的词"
          form={{ values, errors: form.errors }}
          hint="用空格分开，每个词不少于两个字；只在选择“含有下列全部词语”时用"
        />
        <SubmitButton label="保存关联" />
      </Form>
    </Section>
  );
}

function optionOf({ figureKey, name, outcome, isSuggested }: LinkPreview) {
  return { value: figureKey, label: isSuggested ? `${name}（可能是）` : name, hint: outcome };
}
