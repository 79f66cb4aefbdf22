import type { FC } from 'hono/jsx';

/** Values carried along unseen; undefined ones are left out. */
export const HiddenFields: FC<{ values: Record<string, string | readonly string[] | undefined> }> = ({
  values,
}) => (
  <>
    {Object.entries(values).flatMap(([name, value]) =>
      (value === undefined ? [] : [value].flat()).map((one) => (
        <input type="hidden" name={name} value={one} />
      )),
    )}
  </>
);
