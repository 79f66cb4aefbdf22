import type { FC } from 'hono/jsx';

export type DiffPiece = { kind: 'same' | 'added' | 'removed'; text: string };

/** Long unchanged stretches show only their ends: what changed is what is read. */
const CONTEXT = 80;

function Same({ text }: { text: string }) {
  const characters = [...text];
  if (characters.length <= CONTEXT * 3) return <>{text}</>;
  return (
    <>
      {characters.slice(0, CONTEXT).join('')}
      <span class="diff-gap">（略去未变的 {characters.length - CONTEXT * 2} 字）</span>
      {characters.slice(-CONTEXT).join('')}
    </>
  );
}

/** Two texts in one: what came is underlined between ［增 ］, what went is struck out between ［删 ］. */
export const TextDiff: FC<{ pieces: readonly DiffPiece[] }> = ({ pieces }) => (
  <div class="diff-text">
    {pieces.map(({ kind, text }) =>
      kind === 'same' ? (
        <Same text={text} />
      ) : kind === 'added' ? (
        <ins class="diff-added">
          <span class="diff-mark">［增 </span>
          {text}
          <span class="diff-mark">］</span>
        </ins>
      ) : (
        <del class="diff-removed">
          <span class="diff-mark">［删 </span>
          {text}
          <span class="diff-mark">］</span>
        </del>
      ),
    )}
  </div>
);
