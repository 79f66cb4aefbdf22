import type { Child, FC } from 'hono/jsx';

/** Facts of one thing, name and value. An empty detail shows as 未填写, never as a hole. */
export const DescriptionList: FC<{
  items: readonly { term: string; detail: Child }[];
  columns?: boolean | undefined;
}> = ({ items, columns }) => (
  <dl class={columns ? 'facts facts-columns' : 'facts'}>
    {items.map(({ term, detail }) => (
      <div>
        <dt>{term}</dt>
        <dd>
          {detail === undefined || detail === null || detail === '' ? (
            <span class="muted">未填写</span>
          ) : (
            detail
          )}
        </dd>
      </div>
    ))}
  </dl>
);
