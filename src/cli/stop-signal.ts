// A terminal's Ctrl-C reaches us twice, directly and through the launcher; only a later one means impatience.
const REPEAT_MS = 2_000;

/** Runs `stop` once on SIGTERM, SIGINT or SIGHUP and then ends the process; a second signal later on ends it at once. */
export function onStopSignal(stop: () => Promise<void>): void {
  let stoppingSince: number | undefined;
  const handle = (signal: NodeJS.Signals) => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > REPEAT_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    process.stderr.write(`收到 ${signal}，正在收尾 (stopping)…\n`);
    stop().then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
  process.on('SIGHUP', handle);
}
