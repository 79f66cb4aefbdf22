/** The page numbers to show: first, last and two either side of the current; `gap` where some are left out. */
export function pageWindow(page: number, pageCount: number): readonly (number | 'gap')[] {
  const shown = [1, page - 2, page - 1, page, page + 1, page + 2, pageCount];
  const pages = [...new Set(shown)].filter((n) => n >= 1 && n <= pageCount).sort((a, b) => a - b);
  return pages.flatMap((n, index): (number | 'gap')[] => {
    const before = pages[index - 1] ?? 0;
    if (n - before === 1) return [n];
    return n - before === 2 ? [n - 1, n] : ['gap', n];
  });
}
