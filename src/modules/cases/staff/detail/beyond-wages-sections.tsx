import type { FC } from 'hono/jsx';
import { formatDate, formatDateTime } from '../../../../platform/dates.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Actions, Muted } from '../../../../ui/layout/stack.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import type { CaseAct } from '../../case-lifecycle.ts';
import { DemandTable } from '../../demands/demand-table.tsx';
import type { CaseView } from '../../load-case.ts';
import { recusalMannerNames } from '../../recusals/recusal.ts';
import { caseHref } from '../case-links.ts';
import { activeClaimants, claimantName } from '../names.ts';

type Props = { view: CaseView; permitted: readonly CaseAct[] };

/** What the worker demands and what the union found. */
export const DemandsSection: FC<Props> = ({ view, permitted }) => (
  <Section
    title="请求事项"
    id="demands"
    actions={
      permitted.includes('edit-demands') ? (
        <ButtonLink href={caseHref(view.rightsCase.id, 'demands')} label="修改请求事项" />
      ) : undefined
    }
  >
    <DemandTable demands={view.demands} />
  </Section>
);

/** Who claims, masked; the page of the person is one link away. */
export const ClaimantsSection: FC<Props> = ({ view, permitted }) => (
  <Section
    title={`申请人（${activeClaimants(view).length} 人）`}
    id="claimants"
    actions={
      permitted.includes('elect-representatives') ? (
        <ButtonLink href={caseHref(view.rightsCase.id, 'representatives')} label="推选代表人" />
      ) : undefined
    }
  >
    <Table
      caption="申请人"
      columns={[
        { key: 'name', header: '姓名', cell: (one) => claimantName(view, one.id) },
        {
          key: 'identity',
          header: '证件号码',
          cell: (one) => view.cards.get(one.personId)?.maskedIdentity ?? '',
        },
        { key: 'phone', header: '电话', cell: (one) => view.cards.get(one.personId)?.maskedPhone ?? '' },
        { key: 'job', header: '工种', cell: (one) => one.occupation ?? '' },
        { key: 'from', header: '入职', cell: (one) => one.employedFrom ?? '' },
        { key: 'to', header: '离职', cell: (one) => one.employedTo ?? '' },
        { key: 'speaks', header: '代表人', cell: (one) => (one.isRepresentative ? '是' : '') },
      ]}
      rows={activeClaimants(view)}
      empty="没有申请人。"
      phone="cards"
    />
  </Section>
);

/** Work order or letter behind the case. */
export const IntakeSection: FC<Props> = ({ view, permitted }) => {
  const { intake, rightsCase } = view;
  if (!intake) return null;
  return (
    <Section title={rightsCase.channel === 'letter' ? '来信' : '12351 工单'} id="intake">
      <DescriptionList
        items={[
          { term: '工单编号', detail: intake.orderNumber },
          { term: '来电、来信人', detail: intake.contact.name },
          { term: '回电号码', detail: intake.contact.callback },
          { term: '邮戳日期', detail: intake.postmarkedOn && formatDate(intake.postmarkedOn) },
          { term: '复信地址', detail: intake.contact.address },
          {
            term: '质检',
            detail: intake.checkedAt
              ? `${formatDateTime(intake.checkedAt)} ${intake.checkerName}：${intake.checkNote}`
              : '尚未质检',
          },
        ].filter(({ detail }) => detail !== undefined)}
      />
      {permitted.includes('check-order') && !intake.checkedAt ? (
        <Actions>
          <ButtonLink href={caseHref(rightsCase.id, 'order-check')} label="工单质检" />
        </Actions>
      ) : null}
    </Section>
  );
};

/** Who no longer handles the case. */
export const RecusalsSection: FC<{ view: CaseView }> = ({ view }) => {
  if (view.recusals.length === 0) return null;
  return (
    <Section title="回避" id="recusals">
      {view.recusals.map((one) => (
        <>
          <p>
            {one.staffName}：{recusalMannerNames[one.manner]}（{one.deciderName}）
          </p>
          <Muted>
            {formatDateTime(one.decidedAt)} {one.reason}
          </Muted>
        </>
      ))}
    </Section>
  );
};

/** Numbers that workmates typed and nobody has called yet. */
export const StatedPhonesSection: FC<Props> = ({ view, permitted }) => {
  const open = activeClaimants(view).filter((one) => one.statedPhoneSealed !== undefined);
  if (open.length === 0 || !permitted.includes('confirm-phone')) return null;
  return (
    <Section title="待核实的联系电话" id="phones">
      <Muted>工友代填的号码，核实后才写进本人档案。</Muted>
      <ul>
        {open.map((one) => (
          <li>
            <a href={caseHref(view.rightsCase.id, `claimants/${one.id}/phone`)}>
              {claimantName(view, one.id)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
};
