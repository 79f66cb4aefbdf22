import { type Status, statusNames } from './letter.ts';

const road = ['drafted', 'signing', 'issued', 'served', 'rectifying', 'rechecking', 'closed'] as const;

export interface LetterStep {
  readonly label: string;
  readonly state: 'done' | 'current' | 'todo';
}

/** The letter's way as a row of steps; an escalated or withdrawn letter ends there. */
export function letterSteps(status: Status): LetterStep[] {
  if (status === 'withdrawn') return [step('drafted', 'done'), step('withdrawn', 'current')];
  if (status === 'escalated')
    return [...road.slice(0, 4).map((one) => step(one, 'done')), step('escalated', 'current')];
  const at = road.indexOf(status);
  return road.map((one, index) => step(one, index < at ? 'done' : index === at ? 'current' : 'todo'));
}

function step(status: Status, state: LetterStep['state']): LetterStep {
  return { label: statusNames[status], state };
}
