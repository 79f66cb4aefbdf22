import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * The one logger: JSON lines, never with personal data (log ids, not names).
 * @param destination standard error where none is given.
 */
export function createLog(
  level: string,
  destination: DestinationStream = pino.destination({ dest: 2, sync: false }),
): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return pino({ ...options, serializers: { err: describeError } }, destination);
}

/** Fields of an error that say what broke. The database's `detail` and `where` quote the row, names included. */
const TOLD = ['type', 'message', 'stack', 'code', 'constraint', 'table', 'column'] as const;

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error;
  const all: Readonly<Record<string, unknown>> = pino.stdSerializers.err(error);
  return Object.fromEntries(TOLD.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}
