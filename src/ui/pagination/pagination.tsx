import type { FC } from 'hono/jsx';
import { pageWindow } from './page-window.ts';

type PaginationProps = {
  /** The current page, from 1. */
  page: number;
  /** Unknown where counting would be slow; then only 上一页 and 下一页 show. */
  pageCount?: number | undefined;
  hasNext: boolean;
  hrefFor: (page: number) => string;
  total?: number | undefined;
};

const PageNumbers: FC<{ page: number; pageCount: number; hrefFor: (page: number) => string }> = (props) => (
  <>
    {pageWindow(props.page, props.pageCount).map((n) =>
      n === 'gap' ? (
        <span class="page-gap">…</span>
      ) : (
        <a
          class="page-link page-number"
          href={props.hrefFor(n)}
          aria-label={`第 ${n} 页`}
          aria-current={n === props.page ? 'page' : undefined}
        >
          {n}
        </a>
      ),
    )}
  </>
);

/** Leafing through a register. */
export const Pagination: FC<PaginationProps> = ({ page, pageCount, hasNext, hrefFor, total }) => (
  <nav class="pagination" aria-label="分页">
    <p class="page-summary">
      第 {page} 页{pageCount ? `，共 ${pageCount} 页` : ''}
      {total === undefined ? '' : `，${total.toLocaleString('zh-CN')} 条`}
    </p>
    <div class="page-links">
      {page > 1 ? (
        <a class="page-link" href={hrefFor(page - 1)} rel="prev">
          上一页
        </a>
      ) : null}
      {pageCount && pageCount > 1 ? (
        <PageNumbers page={page} pageCount={pageCount} hrefFor={hrefFor} />
      ) : null}
      {hasNext ? (
        <a class="page-link" href={hrefFor(page + 1)} rel="next">
          下一页
        </a>
      ) : null}
    </div>
  </nav>
);
