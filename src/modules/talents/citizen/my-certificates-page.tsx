import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { Card } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { Certificate } from '../certificate.ts';
import { findCertificatesOf } from '../certificate-store.ts';
import { levelByOrdinal } from '../skill-level.ts';

/** A worker's own certificates (个人信息保护法 §45: everyone may see what is held); corrections go through 我的档案 (§46). */
export async function showMyCertificates(c: AppContext): Promise<Response> {
  const { personId } = c.var.actor;
  const certificates = personId ? await findCertificatesOf(c.var.deps.db, regionOf(c), personId) : [];
  return portalPage(
    c,
    { title: '我的技能证书', current: '/my/file' },
    <Stack>
      {certificates.length === 0 ? (
        <EmptyState title={personId ? '名册里还没有您的证书' : '还没有关联您的档案'}>
          <p>{personId ? '请带证书到县总工会登记。' : '请先在“我的档案”里填写姓名和身份证号。'}</p>
        </EmptyState>
      ) : (
        certificates.map((certificate) => <Own certificate={certificate} />)
      )}
      <p>
        内容有误?<a href="/my/file">到“我的档案”申请更正</a>,工会核对证书原件后答复您。
      </p>
    </Stack>,
  );
}

function Own({ certificate }: { certificate: Certificate }) {
  return (
    <Card>
      <DescriptionList
        items={[
          { term: '职业（工种）', detail: certificate.occupationName },
          { term: '技能等级', detail: levelByOrdinal(certificate.level)?.label },
          { term: '证书编号', detail: certificate.certificateNumber },
          { term: '发证机构', detail: certificate.issuer },
          { term: '发证日期', detail: certificate.issuedOn },
          { term: '有效期至', detail: certificate.expiresOn ?? '长期' },
          { term: '工作单位', detail: certificate.employerName },
          { term: '数据来源', detail: certificate.source },
        ]}
      />
    </Card>
  );
}
