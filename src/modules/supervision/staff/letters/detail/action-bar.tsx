import type { FC } from 'hono/jsx';
import type { Actor } from '../../../../../platform/actor.ts';
import { newId } from '../../../../../platform/id.ts';
import { ActionForm } from '../../../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Actions } from '../../../../../ui/layout/stack.tsx';
import type { LetterAct } from '../../../letters/letter-lifecycle.ts';
import type { LetterView } from '../../../letters/load-letter.ts';
import { letterHref } from '../letter-links.ts';
import { actLinks, nextAct } from './next-act.ts';
import { permittedActs } from './permitted-acts.ts';

/** One primary button, then the others. */
export const ActionBar: FC<{ view: LetterView; actor: Actor }> = ({ view, actor }) => {
  const permitted = permittedActs(view, actor);
  const next = nextAct(view.letter, view.items);
  const first = next && permitted.includes(next) ? next : undefined;
  const others = (Object.keys(actLinks) as LetterAct[]) // keys of a closed table
    .filter((act) => act !== first && permitted.includes(act));
  if (permitted.length === 0) return null;
  return (
    <Actions>
      {first ? <ActButton view={view} act={first} primary /> : null}
      {others.map((act) => (
        <ActButton view={view} act={act} />
      ))}
    </Actions>
  );
};

const ActButton: FC<{ view: LetterView; act: LetterAct; primary?: boolean }> = ({ view, act, primary }) => {
  const { id, version } = view.letter;
  const tone = primary ? 'primary' : 'secondary';
  const link = actLinks[act];
  if (!link) return null;
  if (!link.isButton) return <ButtonLink href={letterHref(id, link.slug)} label={link.label} tone={tone} />;
  return (
    <ActionForm
      action={letterHref(id, link.slug)}
      label={link.label}
      tone={tone}
      requestId={newId()}
      values={{ version: String(version) }}
    />
  );
};
