import type { Child, FC } from 'hono/jsx';

/** Running text to be read, such as an article: a measure of about forty characters, room between paragraphs. */
export const Prose: FC<{
  id?: string | undefined;
  /** `large`: 18 pt on paper and on the screen. */
  size?: 'large' | undefined;
  children?: Child;
}> = ({ id, size, children }) => (
  <div id={id} class={size === 'large' ? 'prose-text prose-large' : 'prose-text'}>
    {children}
  </div>
);
