import type { Child, FC } from 'hono/jsx';
import { Icon, type IconName } from '../icon/icon.tsx';
import type { Tone } from '../tone.ts';

const icons = {
  neutral: 'bell',
  info: 'bell',
  success: 'check',
  warning: 'alert',
  danger: 'alert',
} as const satisfies Record<Tone, IconName>;

type AlertProps = {
  tone?: Tone | undefined;
  title?: string | undefined;
  /** `status` is read out when idle, `alert` at once; leave out for words that were there from the start. */
  role?: 'status' | 'alert' | undefined;
  children?: Child;
};

/** Something the reader must notice. */
export const Alert: FC<AlertProps> = ({ tone = 'info', title, role, children }) => (
  <div class={`alert tone-${tone}`} role={role}>
    <Icon name={icons[tone]} />
    <div>
      {title ? <p class="alert-title">{title}</p> : null}
      {children}
    </div>
  </div>
);
