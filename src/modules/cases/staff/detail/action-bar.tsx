import type { FC } from 'hono/jsx';
import type { Actor } from '../../../../platform/actor.ts';
import { newId } from '../../../../platform/id.ts';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Actions } from '../../../../ui/layout/stack.tsx';
import { type CaseAct, openActs } from '../../case-lifecycle.ts';
import { may } from '../../case-policy.ts';
import type { CaseView } from '../../load-case.ts';
import { caseHref } from '../case-links.ts';
import { actLinks, nextAct } from './next-act.ts';

/** What this reader may do to this case now; asked of the same policy and table as the act itself. */
export function permittedActs(view: CaseView, actor: Actor): CaseAct[] {
  return openActs(view.rightsCase).filter((act) => may(actor, act, view) && isAsked(view, act));
}

/** Acts that only some cases ask for, whatever their station. */
function isAsked({ rightsCase }: CaseView, act: CaseAct): boolean {
  if (act === 'keep-closed')
    return rightsCase.satisfaction === 'dissatisfied' && !rightsCase.discontentAnsweredAt;
  return act !== 'recuse' || rightsCase.handler !== undefined;
}

/** One primary button, then the others. */
export const ActionBar: FC<{ view: CaseView; actor: Actor }> = ({ view, actor }) => {
  const permitted = permittedActs(view, actor);
  const next = nextAct(view);
  const first = next && permitted.includes(next) ? next : undefined;
  const others = (Object.keys(actLinks) as CaseAct[]).filter(
    (act) => act !== first && permitted.includes(act),
  ); // keys of a closed table
  return (
    <Actions>
      {first ? <ActButton view={view} act={first} primary /> : null}
      {permitted.includes('accept') && first !== 'accept' ? <ActButton view={view} act="accept" /> : null}
      {others.map((act) => (
        <ActButton view={view} act={act} />
      ))}
    </Actions>
  );
};

const ActButton: FC<{ view: CaseView; act: CaseAct; primary?: boolean }> = ({ view, act, primary }) => {
  const { id, version } = view.rightsCase;
  const tone = primary ? 'primary' : 'secondary';
  if (act === 'accept') {
    return (
      <ActionForm
        action={caseHref(id, 'accept')}
        label="受理"
        tone={tone}
        requestId={newId()}
        values={{ version: String(version) }}
      />
    );
  }
  const link = actLinks[act];
  return link ? <ButtonLink href={caseHref(id, link.slug)} label={link.label} tone={tone} /> : null;
};
