import type { Child, FC } from 'hono/jsx';

type Box = FC<{ children?: Child }>;

/** Things below each other at an even distance. */
export const Stack: Box = ({ children }) => <div class="stack">{children}</div>;

/** A wide column and a narrow one beside it; below each other on a phone. */
export const MainAside: FC<{ aside: Child; children?: Child }> = ({ aside, children }) => (
  <div class="main-aside">
    <div class="stack">{children}</div>
    <aside class="stack">{aside}</aside>
  </div>
);

/** Equal columns as many as fit; one on a phone. */
export const Columns: Box = ({ children }) => <div class="columns">{children}</div>;

/** Buttons in a row, the main one first. */
export const Actions: Box = ({ children }) => <div class="actions">{children}</div>;

/** Quieter, smaller words, such as a source or an as-of date. */
export const Muted: Box = ({ children }) => <p class="muted">{children}</p>;

/** Digits of equal width, for numbers, dates and codes inside text. */
export const Digits: Box = ({ children }) => <span class="tabular">{children}</span>;

/** A sum or figure that should stand out. */
export const Strong: Box = ({ children }) => <strong class="tabular">{children}</strong>;
