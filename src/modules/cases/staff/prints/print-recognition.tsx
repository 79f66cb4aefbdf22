import { formatDate } from '../../../../platform/dates.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { printPage } from '../../../../platform/http/page.tsx';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { SignatureRow } from '../../../../ui/print/signature-row.tsx';
import { caseHref } from '../case-links.ts';
import { loadShownCase } from '../load-shown-case.ts';
import { activeClaimants, claimantName } from '../names.ts';

/** Written by hand on paper: whole numbers of people stand on no print that lies in a tray. */
const BY_HAND = '（手写）';

/** 工伤认定申请表 with what the case knows; the union may apply within one year (工伤保险条例 §17 第二款). */
export async function printRecognition(c: AppContext): Promise<Response> {
  const view = await loadShownCase(c);
  const { rightsCase } = view;
  if (rightsCase.kind !== 'injury') refuseCommon('not-found');
  const [injured] = activeClaimants(view);
  const card = injured && view.cards.get(injured.personId);
  return printPage(
    c,
    { title: '工伤认定申请表', backHref: caseHref(rightsCase.id) },
    <>
      <DescriptionList
        items={[
          { term: '案件编号', detail: rightsCase.number },
          { term: '申请人', detail: `${c.var.siteName}（与受伤害职工关系：工会组织）` },
          { term: '受伤害职工', detail: injured ? claimantName(view, injured.id) : BY_HAND },
          { term: '居民身份证号码', detail: card ? `${card.maskedIdentity}${BY_HAND}` : BY_HAND },
          { term: '联系电话', detail: card?.maskedPhone ? `${card.maskedPhone}${BY_HAND}` : BY_HAND },
          { term: '家庭地址、邮编', detail: BY_HAND },
          { term: '工作单位', detail: rightsCase.employer.name },
          { term: '单位地址、邮编、电话', detail: BY_HAND },
          { term: '职业、工种或工作岗位', detail: injured?.occupation ?? BY_HAND },
          {
            term: '参加工作时间',
            detail: injured?.employedFrom ? formatDate(injured.employedFrom) : BY_HAND,
          },
          {
            term: '事故时间、地点及主要原因',
            detail: [
              rightsCase.eventOn && formatDate(rightsCase.eventOn),
              rightsCase.workPlace ?? rightsCase.projectName,
            ]
              .filter((text) => text)
              .join('，'),
          },
          { term: '诊断时间、伤害部位', detail: BY_HAND },
          { term: '职业病名称、接触岗位和时间', detail: BY_HAND },
        ]}
      />
      <h2>受伤害经过简述</h2>
      <p>{rightsCase.summary}</p>
      <h2>申请事项</h2>
      <p>
        依据《工伤保险条例》第十七条第二款，用人单位未在三十日内提出申请，工会组织在事故伤害发生之日起一年内提出工伤认定申请，请依法认定。
      </p>
      <SignatureRow labels={['申请人（盖章）', '经办人', '日期']} />
      <h2>用人单位意见</h2>
      <SignatureRow labels={['经办人签字', '法定代表人签字（盖章）', '日期']} />
      <h2>社会保险行政部门审查和受理意见</h2>
      <SignatureRow labels={['经办人签字', '负责人签字（盖章）', '日期']} />
      <p>随附：劳动关系证明、医疗诊断证明（职业病诊断证明书）、受伤害职工身份证明及条例规定的其他材料。</p>
    </>,
  );
}
