interface Part {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A text with the words that were looked for under a marker; plain where nothing was looked for. */
export function MarkedText({ parts, plain }: { parts: readonly Part[] | undefined; plain: string }) {
  if (parts === undefined) return <>{plain}</>;
  return <>{parts.map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}</>;
}
