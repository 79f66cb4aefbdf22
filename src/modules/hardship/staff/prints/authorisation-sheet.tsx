import type { FC } from 'hono/jsx';
import { SignatureSheet } from '../../../../ui/print/signature-sheet.tsx';
import { labelOf, relations } from '../../codes/hardship-codes.ts';
import type { FileView } from '../../file/load-file.ts';
import { ageOn, type Member } from '../../household/member.ts';

const ADULT = 18;

/** Every adult signs; a guardian signs for a child. */
export const AuthorisationSheet: FC<{ view: FileView; siteName: string }> = ({ view, siteName }) => (
  <>
    <p>
      委托人：{view.applicant?.name}及下列家庭成员　受托人：{siteName}　档案编号：
      {view.file.number ?? '＿＿＿＿＿＿'}
    </p>
    <p>
      为申请困难职工帮扶，委托人自愿授权受托人请民政部门的居民家庭经济状况核对机构，依照《社会救助暂行办法》等规定，查询、核对下列家庭成员的收入（工资、经营、财产、转移性收入）和财产（存款、证券、房产、车辆、工商登记等）情况，用于困难职工的认定和复核。
    </p>
    <p>
      授权自签字之日起至档案结束之日止。委托人可以书面撤回授权；撤回后不再核对，申请随之终止。受托人和核对机构对核对所得负有保密义务，不得用于其他目的。
    </p>
    <SignatureSheet
      caption="授权签字"
      columns={[
        { key: 'relation', header: '关系', cell: (one: Member) => labelOf(relations, one.relation) },
        { key: 'name', header: '姓名', cell: (one) => one.name },
        { key: 'identity', header: '证件号码', cell: (one) => one.maskedIdentity },
        { key: 'who', header: '由谁签字', cell: (one) => signerWords(one, view.today) },
      ]}
      rows={view.members}
      blanks={['签字', '手印', '日期']}
      below={<p>证件号码以所附身份证复印件为准。</p>}
      signers={['经办人', '见证人']}
    />
  </>
);

function signerWords(member: Member, today: string): string {
  const age = ageOn(member.birthDate, today);
  return age !== undefined && age < ADULT ? '监护人代签' : '本人';
}
