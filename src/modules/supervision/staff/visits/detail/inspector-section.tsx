import type { FC } from 'hono/jsx';
import { Section } from '../../../../../ui/card/card.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Muted } from '../../../../../ui/layout/stack.tsx';
import { Table } from '../../../../../ui/table/table.tsx';
import type { VisitView } from '../../../visits/load-visit.ts';
import { type Inspector, LEAST_INSPECTORS } from '../../../visits/visit.ts';
import { visitHref } from '../visit-links.ts';

/** 检查人员 and the certificates that they show. */
export const InspectorSection: FC<{ view: VisitView; mayChange: boolean }> = ({ view, mayChange }) => {
  const { id } = view.visit;
  const missing = LEAST_INSPECTORS - view.inspectors.length;
  return (
    <Section title="检查人员" id="inspectors">
      <Table
        caption="检查人员"
        columns={[
          {
            key: 'name',
            header: '姓名',
            cell: (one: Inspector) => (
              <>
                {one.name}
                {mayChange ? (
                  <>
                    {' '}
                    <a href={visitHref(id, `inspectors/${one.id}/remove`)}>移去</a>
                  </>
                ) : null}
              </>
            ),
          },
          { key: 'body', header: '单位', cell: (one) => one.bodyName },
          { key: 'certificate', header: '证件号码', cell: (one) => one.certificateNumber },
        ]}
        rows={view.inspectors}
        empty={<Muted>还没有登记。</Muted>}
      />
      {missing > 0 && view.visit.status !== 'cancelled' ? (
        <Muted>还差 {missing} 人（劳动保障监察条例第十六条：不少于 2 人）。</Muted>
      ) : null}
      {mayChange ? <ButtonLink href={visitHref(id, 'inspectors/new')} label="登记检查人员" /> : null}
    </Section>
  );
};
