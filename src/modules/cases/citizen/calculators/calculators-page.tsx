import type { AppContext } from '../../../../platform/http/context.ts';
import { portalPage } from '../../../../platform/http/page.tsx';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { calculators } from '../../calculators/calculators.ts';
import { CALCULATORS, calculatorHref } from './calculator-links.ts';

/** 算一算: what can be calculated, and when one needs it. */
export function showCalculators(c: AppContext): Response | Promise<Response> {
  return portalPage(
    c,
    { title: '算一算', current: CALCULATORS },
    <>
      <Alert tone="info">
        <p>不用登录，填的数不保存。每一步怎么算、依据哪一条都写出来，可以打印。</p>
      </Alert>
      {Object.values(calculators).map(({ key, name, purpose }) => (
        <Section title={name}>
          <p>{purpose}</p>
          <p>
            <a href={calculatorHref(key)} aria-label={`算：${name}`}>
              开始算
            </a>
          </p>
        </Section>
      ))}
      <p>
        不知道该找谁、什么时候之前要办，先看<a href="/compass">权利指南针</a>。
      </p>
    </>,
  );
}
