import type { FC } from 'hono/jsx';

export type Step = { label: string; state: 'done' | 'current' | 'todo' };

const words = { done: '已完成', current: '当前', todo: '未到' } as const satisfies Record<
  Step['state'],
  string
>;

/** How far a matter is. The state is said in words for screen readers and drawn as ✓, ● or ○. */
export const Steps: FC<{ steps: readonly Step[]; label?: string | undefined }> = ({
  steps,
  label = '办理进度',
}) => (
  <ol class="step-list plain-list" aria-label={label}>
    {steps.map((step) => (
      <li class={`step-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
        <span class="sr-only">{words[step.state]}：</span>
        {step.label}
      </li>
    ))}
  </ol>
);
