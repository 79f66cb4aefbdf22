import type { FC } from 'hono/jsx';

/** What follows starts on a new sheet. */
export const PageBreak: FC = () => <div class="page-break" />;
