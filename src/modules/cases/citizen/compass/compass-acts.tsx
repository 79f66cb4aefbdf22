import type { FC } from 'hono/jsx';
import type { FormValues } from '../../../../platform/http/form.ts';
import { newId } from '../../../../platform/id.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Actions, Muted } from '../../../../ui/layout/stack.tsx';
import { calculators } from '../../calculators/calculators.ts';
import type { CompassAdvice } from '../../compass/compass.ts';
import type { Suggestion } from '../../compass/compass-calculators.ts';
import { calculatorHref } from '../calculators/calculator-links.ts';
import { NEW_CLAIM, NEW_MATTER } from '../claim-links.ts';
import { filingHref } from '../filing-href.ts';

type ActsProps = { advice: CompassAdvice; values: FormValues };

/** File it with the union, print, change an answer. Answers travel in the body, never in an address. */
export const CompassActs: FC<ActsProps> = ({ advice, values }) => {
  const answers = singles(values);
  return (
    <>
      <Actions>
        <FilingButton advice={advice} answers={answers} />
        <ActionForm action="/compass/print" label="打印这张纸" values={answers} />
        <ActionForm action="/compass" label="改我的回答" values={{ ...answers, edit: '1' }} />
      </Actions>
      {advice.caseKind === 'wage-arrears' ? <Muted>登记时会带上刚才的回答，不用再填。</Muted> : null}
    </>
  );
};

type Typed = Record<string, string | undefined>;

const FilingButton: FC<{ advice: CompassAdvice; answers: Typed }> = ({ advice, answers }) => {
  const { caseKind, owner } = advice;
  if (caseKind === 'wage-arrears')
    return (
      <ActionForm action={NEW_CLAIM} label="去登记欠薪" tone="primary" values={answers} requestId={newId()} />
    );
  if (caseKind !== undefined)
    return <ButtonLink href={filingHref(caseKind)} label="请工会帮忙：去登记" tone="primary" />;
  return owner === 'police' ? (
    <ButtonLink href="tel:110" label="马上报警 110" tone="primary" />
  ) : (
    <ButtonLink href={NEW_MATTER} label="请工会帮忙：去登记" tone="primary" />
  );
};

/** Calculators that fit, opened with what is already known. */
export const Suggestions: FC<{ suggestions: readonly Suggestion[] }> = ({ suggestions }) =>
  suggestions.length === 0 ? null : (
    <Section title="算一算能要多少">
      {suggestions.map(({ key, why, known }) => (
        <>
          <p>{why}：</p>
          <Actions>
            <ActionForm
              action={calculatorHref(key)}
              label={`算：${calculators[key].name}`}
              values={{ ...known, edit: '1' }}
            />
          </Actions>
        </>
      ))}
      <Muted>会带上刚才填的数，还差的再问您。</Muted>
    </Section>
  );

function singles(values: FormValues): Typed {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
}
