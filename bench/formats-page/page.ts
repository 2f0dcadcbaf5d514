// The page whose main thread is watched while a large project is exported and read again, by the code of the export dialog.
import { exported } from '../../src/elements/exporting.ts';
import { Scribe } from '../../src/elements/scribe.ts';
import { formatOf } from '../../src/formats/index.ts';
import { lossesOf } from '../../src/formats/losses.ts';
import type { Placement } from '../../src/layout/graph.ts';
import { layout } from '../../src/layout/layout.ts';
import { layoutInputOf } from '../../src/layout/picture.ts';
import type { Project } from '../../src/model/project.ts';
import type { Sizes } from './made.ts';
import { madeProject } from './made.ts';

/** What became of an export or import, and what the page felt of it, ms. */
export interface Felt {
  readonly bytes: number;
  /** Until the file was there. */
  readonly took: number;
  /** The longest the page could not answer: the longest task, or gap between two frames less the frame itself. */
  readonly blocked: number;
}

/** The time between two frames of a screen that shows 60 a second, ms. */
const FRAME = 1000 / 60;
const AT = Date.UTC(2026, 0, 31);

/** How long a reader looks at the dialog, at least, ms. */
const CHOOSING = 1000;

const rest = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A timer's shortest time, ms. */
const TICK = 4;

/** Watches the main thread: by how much a timer came later than it should, and a frame after the one before. */
class Watch {
  private longest = 0;
  private ticked = performance.now();
  private shown = performance.now();
  private over = false;

  constructor() {
    setTimeout(() => this.tick(), TICK);
    requestAnimationFrame(() => this.frame());
  }

  stop(): number {
    this.over = true;
    return this.longest;
  }

  private tick(): void {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.ticked - TICK);
    this.ticked = now;
    if (!this.over) setTimeout(() => this.tick(), TICK);
  }

  private frame(): void {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.shown - FRAME);
    this.shown = now;
    if (!this.over) requestAnimationFrame(() => this.frame());
  }
}

class Bench {
  private project: Project | null = null;
  private placement: Placement | null = null;
  private readonly files = new Map<string, Blob>();

  async make(sizes: Sizes): Promise<void> {
    this.project = await madeProject(sizes);
    this.placement = layout(layoutInputOf(this.project));
  }

  /** One export, as the dialog does it: opened, it makes ready and reckons the losses; a second later the file is asked for. The map is on the screen. */
  async export(id: string): Promise<Felt> {
    const format = formatOf(id)!;
    const project = this.project!;
    await rest(100);
    const watch = new Watch();
    await rest(50);
    const scribe = new Scribe();
    scribe.prepare(project, format);
    lossesOf(project, format, []);
    await rest(CHOOSING);
    const begun = performance.now();
    const placement = this.placement!;
    const outcome = await exported(scribe, project, format, { at: AT, quarantine: [], placement });
    const took = performance.now() - begun;
    await rest(50);
    scribe.stop();
    if (!outcome?.ok) throw new Error(`${id}: ${outcome?.reason ?? 'stopped'}`);
    this.files.set(id, outcome.value);
    return { bytes: outcome.value.size, took, blocked: watch.stop() };
  }

  /** Reads again what was exported last in that format. */
  async import(id: string): Promise<Felt> {
    const format = formatOf(id)!;
    const blob = this.files.get(id)!;
    const content = new Uint8Array(await blob.arrayBuffer());
    await rest(100);
    const watch = new Watch();
    await rest(50);
    const begun = performance.now();
    const scribe = new Scribe();
    const file = { name: `large.${format.extension}`, content };
    const outcome = await scribe.read(file, format, [], { by: 'reader', now: () => AT });
    const took = performance.now() - begun;
    await rest(50);
    scribe.stop();
    if (!outcome?.ok) throw new Error(`${id}: ${outcome?.reason ?? 'stopped'}`);
    return { bytes: blob.size, took, blocked: watch.stop() };
  }
}

declare global {
  interface Window {
    formats: Bench;
  }
}
window.formats = new Bench();
