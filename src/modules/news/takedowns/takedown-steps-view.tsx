import { formatDateTime } from '../../../platform/dates.ts';
import { Section } from '../../../ui/card/card.tsx';
import { Timeline } from '../../../ui/timeline/timeline.tsx';
import type { TakedownStep } from './notice/takedown.ts';
import { takedownWords } from './takedown-words.ts';

/** 办理经过: what was done with a notice, by whom and when; the same for staff and for who sent it. */
export function TakedownSteps({ steps }: { steps: readonly TakedownStep[] }) {
  return (
    <Section title="办理经过">
      <Timeline
        entries={steps.map(({ act, at, actorName, note }) => ({
          at: formatDateTime(at),
          title: takedownWords[act] ?? act,
          who: actorName,
          body: note,
        }))}
      />
    </Section>
  );
}
