import { CannotRestore } from '../platform/backup/read-backup.ts';
import { DataFolderBusy } from '../platform/cluster/data-lock.ts';
import { BadConfig } from '../platform/config.ts';
import { WrongKeys } from '../platform/db/key-check-store.ts';

/** An error whose message is meant for the person at the keyboard; no stack is shown. */
export class CommandFailed extends Error {}

// Exit codes as in sysexits.h, so that scripts and systemd can tell the causes apart.
const EXIT = { failed: 1, busy: 75, badConfig: 78, cannotWrite: 73 } as const;

/** Prints why the command failed and sets the exit code: 78 bad configuration, 75 busy, 73 cannot write, 1 otherwise. */
export function fail(error: unknown): void {
  const { code, message } = outcomeOf(error);
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
  // A half-open pool or server must not keep a failed command alive.
  setTimeout(() => process.exit(code), 500).unref();
}

function outcomeOf(error: unknown): { code: number; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof BadConfig || error instanceof WrongKeys) return { code: EXIT.badConfig, message };
  if (error instanceof DataFolderBusy) return { code: EXIT.busy, message };
  if (error instanceof CommandFailed || error instanceof CannotRestore) return { code: EXIT.failed, message };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // The database server says it in words: its own exit code does not tell a full disk from anything else.
  if (UNWRITABLE.has(code) || /No space left on device/.test(message)) {
    return {
      code: EXIT.cannotWrite,
      message: `无法写入文件，请检查磁盘空间和目录权限 (cannot write): ${message}`,
    };
  }
  if (code === 'EADDRINUSE') {
    return { code: EXIT.busy, message: `端口已被占用，请用 PORT 指定另一个端口 (port in use): ${message}` };
  }
  return { code: EXIT.failed, message: error instanceof Error ? (error.stack ?? message) : message };
}

const UNWRITABLE = new Set(['EACCES', 'EROFS', 'ENOSPC', 'EPERM', 'EDQUOT', 'ENOTDIR', 'EEXIST']);

/** Progress of long work on standard error: one line that is rewritten in a terminal, plain lines elsewhere. */
export function progress(label: string): (done: number, total?: number) => void {
  let last = 0;
  return (done, total) => {
    const now = Date.now();
    if (now - last < 200 && done !== total) return;
    last = now;
    const share = total ? ` / ${total} (${Math.floor((done / total) * 100)}%)` : '';
    const end = process.stderr.isTTY && done !== total ? '\r' : '\n';
    process.stderr.write(`${label} ${done}${share}${end}`);
  };
}
