interface Waiting<Key, Value> {
  readonly key: Key;
  readonly resolve: (value: Value | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes one read of many: questions that come while a read is under way wait and go together in the next one, so that
 * a crowd costs a few statements instead of one each. Every answer is read after its question was asked; nothing is
 * kept. A single question goes at once.
 * @param read answers many keys; a key without an answer is left out of the map.
 * @param most keys in one statement.
 */
export function gathered<Key, Value>(
  read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
  most = 200,
): (key: Key) => Promise<Value | undefined> {
  let waiting: Waiting<Key, Value>[] = [];
  let isReading = false;

  async function readOn(): Promise<void> {
    isReading = true;
    while (waiting.length > 0) {
      const now = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const found = await read([...new Set(now.map(({ key }) => key))]);
        for (const { key, resolve } of now) resolve(found.get(key));
      } catch (error) {
        for (const { reject } of now) reject(error);
      }
    }
    isReading = false;
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (!isReading) void readOn();
    });
}
