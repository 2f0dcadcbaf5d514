// The command line: does what is asked for, tells what was done, and answers with the exit code.
import type { Result } from '../base/result.ts';
import { ok } from '../base/result.ts';
import type { InputFile } from '../formats/format.ts';
import type { Maker } from '../model/create.ts';
import { Writing, formatToWrite, lostIn, targetOf } from './convert.ts';
import { formatsAsJson, listFormats } from './formats.ts';
import type { Waiting } from './inputs.ts';
import { load, waitingFor } from './inputs.ts';
import type { OpenOptions } from './opening.ts';
import { open } from './opening.ts';
import type { Told } from './reporting.ts';
import { linesOf, reportOf } from './reporting.ts';
import type { Request } from './request.ts';
import { requestOf } from './request.ts';
import type { Streams } from './streams.ts';
import { cliWords } from './words.ts';

const DONE = 0;
const LOSSES = 1;
const BAD = 2;

/** What to do with an opened file: what is told of it, or one line that says why it could not be done. */
type Step = (opened: NonNullable<Told['opened']>, waiting: Waiting) => Promise<Result<Omit<Told, 'name' | 'opened'>>>;

/** Does what the arguments ask for. `now`: the clock, ms since 1970. Never throws for bad input or bad arguments. */
export async function run(args: readonly string[], streams: Streams, now: () => number = Date.now): Promise<number> {
  const asked = requestOf(args);
  if (!asked.ok) return refuse(streams, asked.reason);
  const request = asked.value;
  if (request.command === 'help') {
    await streams.out(cliWords.usage);
    return DONE;
  }
  if (request.command === 'formats') {
    await streams.out(request.json ? formatsAsJson() : listFormats());
    return DONE;
  }
  const waiting = await waitingFor(request.inputs, streams);
  if (!waiting.ok) return refuse(streams, waiting.reason);
  const texts: InputFile[] = [];
  for (const path of request.texts) {
    const text = load(path);
    if (!text.ok) return refuse(streams, text.reason);
    texts.push(text.value);
  }
  const step = await stepFor(request, waiting.value, streams, now());
  if (!step.ok) return refuse(streams, step.reason);
  const maker: Maker = { by: 'reader', now };
  return through(request, waiting.value, { from: request.from, texts, maker }, step.value, streams);
}

/** What is done with each file. */
async function stepFor(
  request: Request,
  waiting: readonly Waiting[],
  streams: Streams,
  at: number,
): Promise<Result<Step>> {
  if (request.command === 'check')
    return ok((opened) => Promise.resolve(ok({ losses: opened.losses, to: null, written: null })));
  const to = formatToWrite(request);
  if (!to.ok) return to;
  const target = await targetOf(request.output, waiting);
  if (!target.ok) return target;
  const writing = new Writing(target.value, to.value, streams, at);
  // Of many small files the reckoning would take as long as the writing.
  const isAsked = !request.quiet || request.json || request.strict;
  const step: Step = async (opened, each) => {
    const written = await writing.write(opened, each);
    if (!written.ok) return written;
    const losses = isAsked ? await lostIn(opened, to.value, at) : [];
    return ok({ losses, to: to.value, written: written.value });
  };
  return ok(step);
}

/** Goes through the files one by one: what is wrong with one does not keep the others from being done. */
async function through(
  request: Request,
  waiting: readonly Waiting[],
  options: OpenOptions,
  step: Step,
  streams: Streams,
): Promise<number> {
  const told: Told[] = [];
  let passedOver = 0;
  const many = waiting.length > 1;
  for (const [i, each] of waiting.entries()) {
    if (many) streams.progress(cliWords.progress(i, waiting.length));
    const opened = await open(each, options);
    if (opened.ok && opened.value === null) {
      passedOver++;
      continue;
    }
    const done = opened.ok ? await step(opened.value!, each) : opened;
    const one: Told =
      opened.ok && done.ok
        ? { name: each.name, opened: opened.value!, ...done.value }
        : { name: each.name, fault: done.ok ? '' : done.reason };
    told.push(one);
    if (one.fault !== undefined) streams.tell(one.fault);
    else if (!request.json && !request.quiet) for (const line of linesOf(one, request.command)) streams.tell(line);
  }
  const bad = told.filter(({ fault }) => fault !== undefined).length;
  if (told.length === 0 && waiting.length > 0) return refuse(streams, cliWords.nothingThere(request.inputs.join(', ')));
  if (many && !request.quiet && !request.json) {
    if (passedOver > 0) streams.tell(cliWords.passedOver(passedOver));
    streams.tell(cliWords.ending(told.length, bad));
  }
  if (request.json) await tellJson(request, reportOf(told, passedOver), streams);
  if (bad > 0) return BAD;
  const lost = told.some(({ losses, opened }) => (losses?.length ?? 0) > 0 || (opened?.quarantine.length ?? 0) > 0);
  return request.strict && lost ? LOSSES : DONE;
}

/** To the standard output, but where that is taken by what was written. */
async function tellJson({ command, output }: Request, report: string, streams: Streams): Promise<void> {
  if (command !== 'check' && (output === null || output === '-')) streams.tell(report);
  else await streams.out(`${report}\n`);
}

function refuse(streams: Streams, reason: string): number {
  streams.tell(reason);
  return BAD;
}
