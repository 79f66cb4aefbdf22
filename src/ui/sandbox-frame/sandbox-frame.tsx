import type { FC } from 'hono/jsx';

/**
 * Shows a foreign document inside a page of ours without any right: no script, no form, no way out of its frame.
 * What it answers must carry a sandbox of its own, too.
 */
export const SandboxFrame: FC<{ src: string; title: string }> = ({ src, title }) => (
  <iframe class="sandbox-frame" src={src} title={title} sandbox="" referrerpolicy="no-referrer" />
);
