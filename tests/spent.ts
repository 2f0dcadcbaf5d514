// A clock that a busy machine does not hurry: the time this process has had on a processor.

/** Processor time of the process so far, ms; the difference of two is what something cost. */
export function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
