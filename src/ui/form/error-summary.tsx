import type { FC } from 'hono/jsx';
import { fieldId } from './form-state.ts';

type ErrorSummaryProps = {
  errors?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Field name → label, put before the message. */
  labels?: Readonly<Record<string, string>> | undefined;
  title?: string | undefined;
};

/**
 * Everything wrong with the form, on top of the page, each line leading to its field.
 * Messages under the names '' and '_form' concern the whole form and lead nowhere.
 */
export const ErrorSummary: FC<ErrorSummaryProps> = ({
  errors = {},
  labels = {},
  title = '请先改正以下内容',
}) => {
  const lines = Object.entries(errors).flatMap(([name, messages]) =>
    messages.map((text) => ({ name, text })),
  );
  if (lines.length === 0) return null;
  return (
    <div
      id="error-summary"
      class="error-summary"
      role="alert"
      tabindex={-1}
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{title}</h2>
      <ul class="plain-list">
        {lines.map(({ name, text }) => (
          <li>
            {name === '' || name === '_form' ? (
              text
            ) : (
              <a href={`#${fieldId(name)}`}>{labels[name] ? `${labels[name]}：${text}` : text}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
