import type { AppContext } from '../../../../platform/http/context.ts';
import { portalPage } from '../../../../platform/http/page.tsx';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Actions, Muted } from '../../../../ui/layout/stack.tsx';
import type { CalculatorKey } from '../../calculators/calculation.ts';
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
      {groups.map(({ title, keys }) => (
        <Section title={title}>
          {keys.map((key) => (
            <>
              <Actions>
                <ButtonLink href={calculatorHref(key)} label={calculators[key].name} icon="calculator" />
              </Actions>
              <Muted>{calculators[key].purpose}</Muted>
            </>
          ))}
        </Section>
      ))}
      <p>
        不知道该找谁、什么时候之前要办，先看<a href="/compass">权利指南针</a>。
      </p>
    </>,
  );
}

const groups: readonly { title: string; keys: readonly CalculatorKey[] }[] = [
  { title: '离开单位、合同', keys: ['severance', 'unwritten-contract', 'probation'] },
  { title: '工资', keys: ['overtime', 'minimum-wage', 'deduction', 'pay-order'] },
  { title: '休假', keys: ['annual-leave', 'maternity'] },
];
