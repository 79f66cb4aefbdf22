import type { FC } from 'hono/jsx';
import { iconPaths } from './icon-paths.ts';

export type IconName = keyof typeof iconPaths;

/** A decorative line icon in the text colour; hidden from screen readers, so always put words beside it. */
export const Icon: FC<{ name: IconName; size?: 'small' | 'large' }> = ({ name, size = 'small' }) => (
  <svg
    class={size === 'large' ? 'icon icon-large' : 'icon'}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    <path d={iconPaths[name]} />
  </svg>
);
