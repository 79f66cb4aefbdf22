import type { FC } from 'hono/jsx';
import type { FormState } from '../../../platform/http/form.ts';
import { Section } from '../../../ui/card/card.tsx';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { AttachmentList } from '../../documents/index.ts';
import { nextStatus } from '../case-lifecycle.ts';
import { matterHref } from './claim-links.ts';
import type { Matter } from './load-matter.ts';
import { PaperForm } from './paper-form.tsx';

/** What was handed in, and one more. */
export const MatterPapers: FC<{ matter: Matter; form: FormState }> = ({ matter, form }) => {
  const home = matterHref(matter, 'papers');
  const mayAdd = nextStatus(matter.view.rightsCase, 'add-paper') !== undefined;
  return (
    <Section title="材料" id="papers">
      <AttachmentList
        attachments={matter.view.papers}
        links={{
          download: (paper) => `${home}/${paper.id}`,
          preview: (paper) => `${home}/${paper.id}?preview=1`,
        }}
      />
      {mayAdd ? (
        <Disclosure
          summary="补充材料"
          open={form.errors.file !== undefined || form.errors.label !== undefined}
        >
          <PaperForm action={home} form={form} />
        </Disclosure>
      ) : null}
    </Section>
  );
};
