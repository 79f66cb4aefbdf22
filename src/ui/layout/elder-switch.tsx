import type { FC } from 'hono/jsx';

/** Switches large print on or off: POST /elder with `elder` = 1 | 0 and `back`, the path to return to. */
export const ElderSwitch: FC<{ elder?: boolean | undefined; back: string }> = ({ elder, back }) => (
  <form action="/elder" method="post" class="contents">
    <input type="hidden" name="back" value={back} />
    <button type="submit" name="elder" value={elder ? '0' : '1'}>
      {elder ? '返回标准版' : '长辈版'}
    </button>
  </form>
);
