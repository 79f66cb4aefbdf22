import { formatDateTime } from '../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Digits, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { findSeals } from '../seal/seal-store.ts';
import { type ChainReport, verifyChain } from '../seal/verify-chain.ts';
import { auditHome } from './audit-filter.ts';

const chainHome = `${auditHome}/chain`;

/** Verifies the whole chain now, and compares it with a seal that was noted down on paper. */
export async function showChain(c: AppContext): Promise<Response> {
  const report = await verifyChain(c.var.deps.db, regionOf(c));
  return consolePage(
    c,
    {
      title: '核验封存',
      current: auditHome,
      breadcrumbs: [{ href: auditHome, label: '审计记录' }, { label: '核验封存' }],
    },
    <Stack>
      <Verdict report={report} />
      {report.last ? <LastSeal report={report} /> : null}
      <PaperCheck c={c} />
    </Stack>,
  );
}

function Verdict({ report }: { report: ChainReport }) {
  if (report.broken) {
    return (
      <Alert
        tone="danger"
        title={`第 ${report.broken.sequence} 号封存(${formatDateTime(report.broken.sealedAt)})不完整`}
      >
        <p>
          {report.broken.problem}。此前 {report.seals} 个封存、{report.events}{' '}
          条记录完整；此后的不能再作依据。
        </p>
        <p>请保留现场，导出数据库备份，报告分管领导。</p>
      </Alert>
    );
  }
  return (
    <Alert tone="success" title="记录完整，未被改动">
      共 {report.seals} 个封存、{report.events} 条记录，另有 {String(report.unsealed)}{' '}
      条新记录等待封存（每十分钟一次）。
    </Alert>
  );
}

function LastSeal({ report }: { report: ChainReport }) {
  const { last } = report;
  if (!last) return null;
  return (
    <Section title="最新封存">
      <DescriptionList
        items={[
          { term: '封存号', detail: String(last.sequence) },
          { term: '封存时间', detail: formatDateTime(last.sealedAt) },
          { term: '封存值(SM3)', detail: <Digits>{last.hash}</Digits> },
        ]}
      />
      <Muted>
        建议每月抄录或打印一次并签字存档：有了系统之外的一份，整条链被重做也能发现。记录长期保存，系统不提供删除。
      </Muted>
    </Section>
  );
}

async function PaperCheck({ c }: { c: AppContext }) {
  const number = c.req.query('number')?.trim() ?? '';
  const hash = c.req.query('hash')?.trim().toLowerCase() ?? '';
  const matches = number === '' ? undefined : await matchesPaper(c, number, hash);
  return (
    <Section title="与纸质存档比对">
      {matches === undefined ? null : (
        <Alert tone={matches ? 'success' : 'danger'} role="status">
          {matches ? `第 ${number} 号与纸质存档一致。` : `第 ${number} 号与纸质存档不一致。`}
        </Alert>
      )}
      <Form action={chainHome} method="get">
        <TextField name="number" label="封存号" inputMode="numeric" size="narrow" value={number} />
        <TextField name="hash" label="封存值" value={hash} maxLength={64} />
        <SubmitButton label="比对" tone="secondary" />
      </Form>
    </Section>
  );
}

async function matchesPaper(c: AppContext, number: string, hash: string): Promise<boolean> {
  if (!/^[1-9]\d{0,15}$/.test(number)) return false;
  const [seal] = await findSeals(c.var.deps.db, regionOf(c), { after: BigInt(number) - 1n, limit: 1 });
  return seal !== undefined && seal.sequence === BigInt(number) && seal.hash === hash;
}
