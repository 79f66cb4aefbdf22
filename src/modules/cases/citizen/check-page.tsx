import type { Child, FC } from 'hono/jsx';
import type { AppContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/id.ts';
import { formatYuan } from '../../../platform/money.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { listAttachments } from '../../documents/index.ts';
import { householdTypes, maskIdentity } from '../../people/index.ts';
import { linkRoleNames } from '../chain/chain.ts';
import { claimedFen, type NewClaimLine } from '../claims/claimant.ts';
import { compassQuestions } from '../compass/compass-questions.ts';
import type { NewDemand } from '../demands/demand.ts';
import { type ClaimDraft, DRAFT_OWNER } from '../drafts/claim-draft.ts';
import type { StepKey } from '../drafts/claim-journey.ts';
import type { FiledClaim } from '../drafts/filed-claim.ts';
import { kindRule } from '../kinds/kind-rules.ts';
import { draftHref, stepHref } from './claim-links.ts';
import { lineColumnsOf, memberTable } from './claim-tables.tsx';
import { totalClaimed } from './lines-form.ts';
import type { ShownDraft } from './load-shown-draft.ts';
import { type ReadClaim, readClaim } from './read-claim.ts';
import { stepFrame } from './step-page.tsx';

/** 核对并提交: everything as it will be filed, each part with its way back; or on to what is still missing. */
export async function showCheck(
  c: AppContext,
  { draft, known }: ShownDraft,
  refusal?: { sentence: string; status: 409 | 422 },
): Promise<Response> {
  const read = readClaim(draft, known);
  if (!read.ok) return c.redirect(stepHref(draft, read.step, { check: '1', back: 'check' }), 303);
  const papers = await listAttachments(c.var.deps.db, draft.region, { type: DRAFT_OWNER, id: draft.id });
  return stepFrame(
    c,
    { draft, key: 'check', status: refusal?.status },
    <>
      <ErrorSummary title="还没有提交" errors={refusal ? { '': [refusal.sentence] } : {}} />
      <Alert tone="info">
        <p>请从头看一遍，不对的点“修改”。提交以后还可以补充材料。</p>
      </Alert>
      <Parts draft={draft} read={read} papers={papers.length} onFile={known.onFile?.maskedName} />
      <Form action={draftHref(draft, 'submit')} requestId={newId()}>
        <HiddenFields values={{ version: String(draft.version) }} />
        <p>我登记的内容属实。不实登记要承担责任，记不清的写大概不算不实。</p>
        <SubmitButton label="提交登记" />
      </Form>
    </>,
  );
}

type PartsProps = {
  draft: ClaimDraft;
  read: Extract<ReadClaim, { ok: true }>;
  papers: number;
  onFile: string | undefined;
};

const Parts: FC<PartsProps> = ({ draft, read: { claim, answers }, papers, onFile }) => (
  <>
    {answers ? (
      <Part draft={draft} step="questions" title="六个问题">
        <DescriptionList
          items={(['place', 'bond', 'proof', 'headcount'] as const).map((name) => ({
            term: compassQuestions[name].question,
            detail: Object.entries(compassQuestions[name].answers).find(
              ([key]) => key === answers[name],
            )?.[1],
          }))}
        />
      </Part>
    ) : null}
    <Part draft={draft} step="who" title="您是谁">
      <Who claim={claim} onFile={onFile} />
    </Part>
    <Part draft={draft} step="employer" title={answers ? '谁欠您的工资' : '是哪个单位'}>
      <Employer claim={claim} />
    </Part>
    {claim.facts.isSite ? (
      <Part draft={draft} step="site" title="工地和层层承包">
        <DescriptionList
          items={[
            { term: '工地或项目', detail: claim.facts.projectName },
            ...(claim.facts.links ?? []).map((link) => ({
              term: linkRoleNames[link.role],
              detail: link.name,
            })),
          ]}
        />
      </Part>
    ) : null}
    {answers ? (
      <Part draft={draft} step="lines" title="欠了多少">
        <OwnLines lines={claim.own.lines} />
      </Part>
    ) : (
      <Part draft={draft} step="demands" title="您的要求">
        <Demands demands={claim.facts.demands ?? []} />
      </Part>
    )}
    {claim.members.length > 0 ? (
      <Part draft={draft} step="members" title={`一起讨薪的工友（${claim.members.length} 人）`}>
        {memberTable(claim.members)}
        {claim.own.isRepresentative ? <p>您是大家推选的代表。</p> : null}
      </Part>
    ) : null}
    <Part draft={draft} step="papers" title="证据照片">
      <p>{papers === 0 ? '还没有上传。没有也能提交，以后可以补。' : `已上传 ${papers} 份。`}</p>
    </Part>
  </>
);

const Part: FC<{ draft: ClaimDraft; step: StepKey; title: string; children?: Child }> = (props) => (
  <Section
    title={props.title}
    actions={
      <a href={stepHref(props.draft, props.step, { back: 'check' })} aria-label={`修改：${props.title}`}>
        修改
      </a>
    }
  >
    {props.children}
  </Section>
);

const Who: FC<{ claim: FiledClaim; onFile: string | undefined }> = ({ claim: { identity }, onFile }) =>
  identity === undefined ? (
    <p>已实名：{onFile}</p>
  ) : (
    <DescriptionList
      items={[
        { term: '姓名', detail: identity.name },
        { term: '证件号码', detail: maskIdentity(identity.identityNumber) },
        { term: '户口', detail: householdTypes[identity.householdType] },
        { term: '收款银行卡', detail: identity.bankCard ? `尾号 ${identity.bankCard.slice(-4)}` : undefined },
      ]}
    />
  );

const Employer: FC<{ claim: FiledClaim }> = ({ claim: { facts, own } }) => (
  <DescriptionList
    items={[
      { term: '单位、老板或包工头', detail: facts.employer.name },
      { term: '干活的地点', detail: facts.workPlace },
      { term: '干什么活', detail: own.occupation },
      {
        term: '从哪天到哪天',
        detail: [own.employedFrom ?? '不清楚', own.employedTo ?? '还在干'].join(' 至 '),
      },
      ...(facts.eventOn && facts.kind
        ? [{ term: kindRule(facts.kind).eventLabel, detail: facts.eventOn }]
        : []),
      { term: '情况说明', detail: facts.summary },
    ]}
  />
);

const Demands: FC<{ demands: readonly NewDemand[] }> = ({ demands }) => (
  <Table
    caption="您的要求"
    columns={[
      { key: 'body', header: '请求', cell: (one) => one.body },
      {
        key: 'amount',
        header: '金额（元）',
        align: 'end',
        cell: (one) => (one.amountFen === undefined ? '–' : formatYuan(one.amountFen)),
      },
      { key: 'basis', header: '依据', cell: (one) => one.basis ?? '–' },
    ]}
    rows={demands}
    empty=""
    phone="cards"
  />
);

const OwnLines: FC<{ lines: readonly NewClaimLine[] }> = ({ lines }) => (
  <Table
    caption="您的欠薪明细"
    columns={lineColumnsOf<NewClaimLine>((line) => claimedFen(line))}
    rows={lines}
    empty=""
    total={['合计', '', '', '', formatYuan(totalClaimed(lines))]}
  />
);
