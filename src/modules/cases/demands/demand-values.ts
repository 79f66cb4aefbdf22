/** The rows of a form that shows these demands. */
export function demandValues(
  demands: readonly { body: string; amount: string; basis: string | undefined }[],
): Record<string, string[]> {
  return {
    demand: demands.map(({ body }) => body),
    amount: demands.map(({ amount }) => amount),
    basis: demands.map(({ basis }) => basis ?? ''),
  };
}
