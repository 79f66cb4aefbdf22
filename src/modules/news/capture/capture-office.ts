import type { Act } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { FileStore } from '../../../platform/files.ts';
import type { WebClient } from '../../../platform/web/fetch-outcome.ts';

/** What capturing needs besides its input: the outside world, the clock, and dice for the spread of back-offs. */
export interface CaptureOffice {
  readonly db: Db;
  readonly files: FileStore;
  readonly web: WebClient;
  readonly region: string;
  readonly clock: () => Date;
  /** 0 ≤ chance < 1 */
  readonly chance: () => number;
  /** Seconds between two requests to one host, unless it asks for more. */
  readonly ownDelay: number;
  /** The system's act at this moment. */
  readonly act: () => Act;
}
