import { type Logger, pino } from 'pino';

export type Log = Logger;

/** The one logger: JSON lines on standard error, never with personal data (log ids, not names). */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  );
}
