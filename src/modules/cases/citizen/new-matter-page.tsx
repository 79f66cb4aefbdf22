import type { AppContext } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Actions, Muted } from '../../../ui/layout/stack.tsx';
import { caseKinds, kindNames } from '../case.ts';
import { stepsFor } from '../drafts/claim-journey.ts';
import { stepTitle } from '../drafts/step-title.ts';
import { kindRule } from '../kinds/kind-rules.ts';
import { NEW_CLAIM, NEW_MATTER } from './claim-links.ts';

/** 找工会维权: which matter, then what it takes. */
export function showNewMatter(c: AppContext): Response | Promise<Response> {
  const kind = caseKinds.find((one) => one === c.req.query('kind'));
  if (kind === 'wage-arrears') return c.redirect(NEW_CLAIM, 303);
  return kind === undefined ? chooseKind(c) : showKind(c, kind);
}

function chooseKind(c: AppContext): Response | Promise<Response> {
  return portalPage(
    c,
    { title: '找工会维权', current: NEW_MATTER },
    <>
      <p>遇到的是哪件事？选一件，工会登记以后给您一个编号，一直跟到底。</p>
      {caseKinds.map((kind) => (
        <Section title={kindNames[kind]}>
          <p>{kindRule(kind).plain}</p>
          <Actions>
            <ButtonLink
              href={kind === 'wage-arrears' ? NEW_CLAIM : `${NEW_MATTER}?kind=${kind}`}
              label={`登记${kindNames[kind]}`}
            />
          </Actions>
        </Section>
      ))}
      <p>
        说不准是哪一件，先到<a href="/compass">权利指南针</a>问一问。
      </p>
    </>,
  );
}

function showKind(c: AppContext, kind: Exclude<(typeof caseKinds)[number], 'wage-arrears'>) {
  const sections = { kind: { kind } };
  return portalPage(
    c,
    { title: `登记：${kindNames[kind]}`, current: NEW_MATTER },
    <>
      <Section title="一共几步，随时可以停">
        <p>{kindRule(kind).plain}</p>
        <ol>
          {stepsFor(sections).map((step) => (
            <li>{stepTitle(sections, step)}</li>
          ))}
        </ol>
        <p>
          有用的材料：
          {kindRule(kind)
            .papers.map(({ label }) => label)
            .join('、')}
          。没有也能登记。不收一分钱。
        </p>
        <Actions>
          <ActionForm
            action={NEW_CLAIM}
            label="开始登记"
            tone="primary"
            requestId={newId()}
            values={{ kind }}
          />
          <ButtonLink href={NEW_MATTER} label="换一件事" />
        </Actions>
      </Section>
      {kind === 'injury' ? (
        <Alert tone="warning" title="工伤有期限">
          <p>
            单位应在 30 日内申请工伤认定；单位不申请，本人、近亲属或者工会要在 1
            年内申请。先看病，再尽快来登记。
          </p>
        </Alert>
      ) : null}
      {kind === 'collective' ? (
        <Muted>
          先由一个人登记，工友名单带到窗口，工作人员一起录入；10 人以上可以推选代表人，最多 5 人。
        </Muted>
      ) : null}
      <Alert tone="info">
        <p>
          不会填就打 <a href="tel:12351">12351</a>，工作人员代您登记，一样有编号、一样能查进度。
        </p>
      </Alert>
    </>,
  );
}
