import type { FC } from 'hono/jsx';
import type { AppContext } from '../../../../platform/http/context.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Card, Section } from '../../../../ui/card/card.tsx';
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { FileField } from '../../../../ui/form/file-field.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import {
  FieldButton,
  FieldForm,
  FieldLayout,
  FieldPart,
  FieldSlot,
  FieldTemplate,
  FieldText,
} from '../../../../ui/layout/field-layout.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { verdictNames, verdicts } from '../../visits/findings/finding.ts';
import { answerNames, sampleAnswers, sampleQuestions, USUAL_SAMPLE } from '../../visits/sampling/sample.ts';
import { VISITS } from '../visits/visit-links.ts';

/** 现场模式: a page without anybody's data, so that a phone may keep it; the script fills it from what the phone holds. */
export function showField(c: AppContext): Response | Promise<Response> {
  return c.html(fieldMarkup(c.var.siteName));
}

/** The page as text; its hash tells a phone that there is a newer one. */
export function fieldMarkup(siteName: string): string {
  return String(<FieldShell siteName={siteName} />);
}

const FieldShell: FC<{ siteName: string }> = ({ siteName }) => (
  <FieldLayout
    title="现场模式"
    siteName={siteName}
    back={{ href: VISITS, label: '回到工作台' }}
    signInHref="/console/sign-in?next=%2Fconsole%2Ffield"
    signOutHref="/console/sign-out"
    fallback={
      <Alert tone="warning" title="这台设备没有打开脚本">
        现场模式需要脚本才能离线使用。请用 <a href={VISITS}>联合检查</a> 页面填写，或打印空白检查表带到现场。
      </Alert>
    }
  >
    <ListView />
    <VisitView />
    <SampleView />
    <Templates />
  </FieldLayout>
);

const ListView: FC = () => (
  <FieldPart name="list">
    <Stack>
      <Actions>
        <FieldButton act="download" label="下载检查" tone="primary" />
        <FieldButton act="upload" label="上传" />
      </Actions>
      <Muted>出发前在有网络的地方点“下载检查”；现场没有网络也能填写，回来后点“上传”。</Muted>
      <FieldSlot name="visits" />
    </Stack>
  </FieldPart>
);

const VisitView: FC = () => (
  <FieldPart name="visit">
    <Stack>
      <Actions>
        <FieldButton act="back" label="返回列表" />
        <FieldButton act="upload" label="上传" tone="primary" />
      </Actions>
      <h2>
        <FieldText name="firm" />
      </h2>
      <Muted>
        <FieldText name="about" />
      </Muted>
      <Section title="到场情况">
        <FieldForm>
          <DateField name="visitedOn" label="检查日期" />
          <TextField name="receivedBy" label="受检单位接待人" />
          <TextField name="place" label="检查地点" />
        </FieldForm>
        <FieldSlot name="inspectors" />
        <Disclosure summary="登记检查人员（不少于 2 人）">
          <FieldForm>
            <TextField name="inspectorName" label="姓名" size="medium" />
            <TextField name="inspectorBody" label="所在单位" />
            <TextField name="inspectorCertificate" label="证件号码" size="medium" />
            <FieldButton act="add-inspector" label="加入" />
          </FieldForm>
        </Disclosure>
      </Section>
      <Section title="检查表">
        <FieldSlot name="checklists" />
      </Section>
      <Section title="抽样询问">
        <FieldSlot name="samples" />
        <Actions>
          <FieldButton act="add-sample" label="登记遇到的职工" />
        </Actions>
        <Disclosure summary="从名册随机抽取">
          <FieldForm>
            <TextArea name="roster" label="职工名册" rows={5} hint="一行一人；名册不上传、不保存" />
            <TextField
              name="drawCount"
              label="抽取人数"
              inputMode="numeric"
              size="narrow"
              value={`${USUAL_SAMPLE}`}
            />
            <TextField name="drawSeed" label="随机种子" hint="可以改成双方当场商定的任何文字" />
            <FieldButton act="draw" label="抽取" />
          </FieldForm>
        </Disclosure>
      </Section>
      <Section title="照片">
        <Muted>不是必须。照片会缩小并去掉拍摄地点；不要拍到职工的脸和证件，点照片可以把那一处打码。</Muted>
        <FieldForm>
          <TextField name="photoLabel" label="拍的是什么" placeholder="维权告示牌" />
          <FileField name="photo" label="拍照或选择照片" accept="image/*" />
        </FieldForm>
        <FieldSlot name="photos" />
      </Section>
      <Section title="小结">
        <TextArea name="summary" label="检查情况小结" rows={4} />
      </Section>
    </Stack>
  </FieldPart>
);

const SampleView: FC = () => (
  <FieldPart name="sample">
    <FieldForm>
      <Actions>
        <FieldButton act="back-to-visit" label="返回检查" tone="primary" />
        <FieldButton act="remove-sample" label="移去此人" />
      </Actions>
      <h2>
        <FieldText name="sampleTitle" />
      </h2>
      <Muted>
        姓名和谈话内容只存在本机，上传后即从本机删除；不会出现在给单位的文书里。本人不愿留名的可以不填。
      </Muted>
      <TextField name="sampleName" label="姓名" size="medium" />
      <TextField name="sampleTrade" label="工种" size="medium" />
      {sampleQuestions.map((question, index) => (
        <RadioGroup
          name={`answer-${question.key}`}
          label={`${index + 1}. ${question.text}`}
          inline
          options={sampleAnswers.map((value) => ({ value, label: answerNames[value] }))}
        />
      ))}
      <Fieldset legend="最近一次工资" columns>
        <DateField name="sampleLastPaidOn" label="发放日期" />
        <TextField name="sampleLastPaidYuan" label="金额（元）" inputMode="decimal" size="narrow" />
      </Fieldset>
      <TextArea name="sampleNote" label="其他反映" rows={3} />
    </FieldForm>
  </FieldPart>
);

/** Pieces that the script copies: no markup is written by it. */
const Templates: FC = () => (
  <>
    <FieldTemplate name="visit-card">
      <Card>
        <h2>
          <FieldText name="firm" />
        </h2>
        <Muted>
          <FieldText name="about" />
        </Muted>
        <p>
          <FieldText name="progress" />
        </p>
        <FieldButton act="open" label="填写" tone="primary" />
      </Card>
    </FieldTemplate>
    <FieldTemplate name="checklist">
      <Disclosure summary="　">
        <FieldSlot name="items" />
      </Disclosure>
    </FieldTemplate>
    <FieldTemplate name="item">
      <Fieldset legend="　" hint="　">
        <RadioGroup
          name="verdict"
          label="结论"
          inline
          options={verdicts.map((value) => ({ value, label: verdictNames[value] }))}
        />
        <TextArea name="note" label="看到的情况" rows={2} />
      </Fieldset>
    </FieldTemplate>
    <FieldTemplate name="sample-line">
      <Actions>
        <FieldButton act="open-sample" label="职工" />
      </Actions>
    </FieldTemplate>
    <FieldTemplate name="leaving">
      <Alert tone="warning" title="还有记录没有上传">
        <p>
          <FieldText name="unsent" />
        </p>
        <Actions>
          <FieldButton act="upload" label="先上传" tone="primary" />
          <FieldButton act="leave-keep" label="留在本机，退出" />
          <FieldButton act="leave-delete" label="删除记录并退出" tone="danger" />
        </Actions>
      </Alert>
    </FieldTemplate>
  </>
);
