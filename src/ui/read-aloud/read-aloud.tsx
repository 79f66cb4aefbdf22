import type { FC } from 'hono/jsx';

/** Reads the element with this id aloud by the browser's own voice; stays hidden where there is none. */
export const ReadAloud: FC<{ target: string }> = ({ target }) => (
  <button type="button" class="btn btn-outline" data-read-aloud={target} data-stop="停止朗读" hidden>
    朗读
  </button>
);
