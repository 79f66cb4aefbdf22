import type { FormState } from '../../../../../platform/http/form.ts';
import { newId } from '../../../../../platform/id.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { Section } from '../../../../../ui/card/card.tsx';
import { SubmitButton } from '../../../../../ui/form/button.tsx';
import { Form } from '../../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../../ui/form/hidden-fields.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { flagNames } from '../../../articles/flag-names.ts';
import { type Inspection, inspectionWords } from '../../inspections/inspection.ts';
import type { Snapshot } from '../../snapshots/snapshot.ts';
import { snapshotHref } from '../capture-links.ts';

/** What is missing or contradicts itself comes first; a copy with such a flag is never called verified. */
export function Flags({
  flags,
  inspection,
}: Pick<Snapshot, 'flags'> & { inspection: Inspection | undefined }) {
  if (flags.length === 0) return null;
  return (
    <Alert tone="warning" title={inspection ? '来源不完整，已核对' : '来源不完整，未经核实'}>
      <ul>
        {flags.map((flag) => (
          <li>{flagNames[flag]}</li>
        ))}
      </ul>
      {inspection ? <p>{inspectionWords(inspection)}</p> : null}
    </Alert>
  );
}

/** 核对来源: what came of looking into it. */
export function InspectionSection(props: {
  snapshot: Snapshot;
  inspection: Inspection | undefined;
  form: FormState;
}) {
  const { snapshot, inspection, form } = props;
  if (snapshot.flags.length === 0) return null;
  return (
    <Section id="inspection" title={inspection ? '更新核对情况' : '核对来源'}>
      <Form action={`${snapshotHref(snapshot.id)}/inspect`} requestId={newId()}>
        <HiddenFields values={{ version: String(inspection?.version ?? 0) }} />
        <TextField
          name="note"
          label="核对情况"
          form={form}
          required
          hint="例如：已打电话向报社核实，原文在其纸质版；原文地址查不到，不作依据。核对后不再列入今日清单，“来源不完整”的标记保留。"
        />
        <SubmitButton label="登记核对" tone="secondary" />
      </Form>
    </Section>
  );
}
