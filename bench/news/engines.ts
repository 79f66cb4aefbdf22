/** What an engine finds on a page. */
export interface Answer {
  readonly text: string;
  readonly title: string | undefined;
  readonly author: string | undefined;
  /** `YYYY-MM-DD HH:MM:SS` as the page writes it, as far as it is known. */
  readonly date: string | undefined;
}

export interface PageInput {
  readonly bytes: Buffer;
  readonly url: string | undefined;
}

/** `read` is timed; `answer` turns its result into text for the score and is not. */
export interface Engine<Result = unknown> {
  readonly read: (page: PageInput) => Result | Promise<Result>;
  readonly answer: (result: Result) => Answer;
}

/** Each engine is loaded alone, in its own process, so that none pays for another's memory. */
export const engines = {
  ours: async () => (await import('./engine-ours.ts')).ours,
  BL: async () => (await import('./engine-bl.ts')).bl,
  defuddle: async () => (await import('./engine-defuddle.ts')).defuddle,
} as const;

export type EngineName = keyof typeof engines;
export const engineNames: readonly EngineName[] = ['ours', 'BL', 'defuddle'];
