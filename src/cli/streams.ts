// What the command line reads from and writes to; tests hand it their own.
import { once } from 'node:events';

export interface Streams {
  /** All of the standard input. */
  input(): Promise<Uint8Array>;
  /** To the standard output: what was asked for. */
  out(content: string | Uint8Array): Promise<void>;
  /** A line to the standard error: what is told besides. */
  tell(line: string): void;
  /** Shows a line that the next one overwrites; nothing where nobody looks at a terminal. */
  progress(line: string): void;
}

/** Those of the process. */
export const processStreams: Streams = {
  async input() {
    const parts: Uint8Array[] = [];
    for await (const part of process.stdin) parts.push(part as Uint8Array);
    return new Uint8Array(Buffer.concat(parts));
  },
  async out(content) {
    // A pipe takes only so much at a time, and the process must not end before all of it is through.
    if (!process.stdout.write(content)) await once(process.stdout, 'drain');
  },
  tell(line) {
    process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}${line}\n`);
  },
  progress(line) {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  },
};
