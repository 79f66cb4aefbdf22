import type { FC } from 'hono/jsx';

/** Places to sign by hand, side by side, kept on one page with what stands before. */
export const SignatureRow: FC<{ labels: readonly string[] }> = ({ labels }) => (
  <div class="signature-row">
    {labels.map((label) => (
      <p>
        {label}：<span class="signature-line" />
      </p>
    ))}
  </div>
);
