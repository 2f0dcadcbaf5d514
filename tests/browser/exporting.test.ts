// Files written and read in a worker: the same as on the page, to be stopped at any time, and on the page where there is no worker.
import { assert } from 'chai';
import { exported } from '../../src/elements/exporting.ts';
import type { LemmaExport } from '../../src/elements/lemma-export.ts';
import '../../src/elements/lemma-export.ts';
import type { Outcome } from '../../src/elements/scribe.ts';
import { Scribe } from '../../src/elements/scribe.ts';
import type { Format, WriteContext } from '../../src/formats/format.ts';
import { formatOf } from '../../src/formats/index.ts';
import { drawn } from '../../src/formats/png.ts';
import { write as writeSvg } from '../../src/formats/svg.ts';
import { Project } from '../../src/model/project.ts';
import type { AnyRecord } from '../../src/model/records.ts';
import { arguedEssays } from './argued-essays.ts';
import { assertAccessible, clearStage, maker, openSession, part, put, setStage, settled, wordsOf } from './stage.ts';

const CONTEXT: WriteContext = { at: Date.UTC(2026, 0, 31), quarantine: [{ row: { odd: 1 }, reason: 'it is odd' }] };
const lemma = formatOf('lemma')!;

let essays: Project;
let large: Project;
before(async () => {
  essays = (await arguedEssays()).session.state.project;
  // So many passages that the project goes over in several parts.
  const [about, ...records] = essays.toJSON();
  const [passage] = essays.passages.toArray();
  const more = Array.from({ length: 2000 }, (_, i): AnyRecord => ({ ...passage!, id: `p_more${i}` }));
  if (about?.kind !== 'project') throw new Error('no project of its own');
  large = Project.of(about, [...records, ...more]);
});

async function onPage(project: Project, format: Format): Promise<string> {
  const written = await (await format.load()).write!(project, CONTEXT);
  return new Blob([written as BlobPart]).text();
}

async function textOf(outcome: Outcome<Blob>): Promise<string> {
  if (!outcome?.ok) throw new Error(outcome?.reason ?? 'stopped');
  return outcome.value.text();
}

async function svgDrawn(scale: number): Promise<BlobPart> {
  return (await drawn(writeSvg(essays, {}), scale)) as BlobPart;
}

async function pixelsIn(png: Blob): Promise<ImageData> {
  const picture = await createImageBitmap(png.slice(0, png.size, 'image/png'));
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
  canvas.drawImage(picture, 0, 0);
  return canvas.getImageData(0, 0, picture.width, picture.height);
}

const fileOf = (name: string, text: string) => ({ name, content: new TextEncoder().encode(text) });

describe('a scribe', () => {
  let scribe: Scribe;
  beforeEach(() => (scribe = new Scribe()));
  afterEach(() => scribe.stop());

  it('writes in a worker what the page would write, one file after the other', async () => {
    for (const id of ['lemma', 'argdown', 'aif', 'webannotation', 'svg', 'graphml', 'markdown', 'brat']) {
      const format = formatOf(id)!;
      const outcome = await scribe.write(essays, format, CONTEXT);
      assert.isTrue(outcome?.ok && outcome.value.type === format.mediaType, id);
      assert.equal(await textOf(outcome), await onPage(essays, format), id);
    }
    assert.equal(await textOf(await scribe.write(large, lemma, CONTEXT)), await onPage(large, lemma));
  });

  it('draws in pixels what the SVG shows', async () => {
    const scale = 2;
    const outcome = await exported(scribe, essays, formatOf('png')!, { ...CONTEXT, scale });
    if (!outcome?.ok) throw new Error(outcome?.reason ?? 'stopped');
    const [ours, theirs] = [await pixelsIn(outcome.value), await pixelsIn(new Blob([await svgDrawn(scale)]))];
    assert.deepEqual([ours.width, ours.height], [theirs.width, theirs.height]);
    let other = 0;
    for (let i = 0; i < ours.data.length; i += 4) {
      const off = [0, 1, 2].map((n) => Math.abs(ours.data[i + n]! - theirs.data[i + n]!));
      if (Math.max(...off) > 96) other++;
    }
    // Letters are rounded to pixels in different ways; a card or an arrow in another place would be several parts in a hundred.
    assert.isBelow(other / (ours.data.length / 4), 0.005);
  });

  it('reads what it wrote, guesses what it is, and says in one line what is wrong with a file', async () => {
    const text = await onPage(large, lemma);
    assert.isAbove(text.length, 200_000);
    const file = fileOf('large.json', text);
    const guessed = await scribe.guess(file);
    assert.isTrue(guessed?.ok && guessed.value?.id === 'lemma');
    const read = await scribe.read(file, lemma, [], maker);
    if (!read?.ok) throw new Error(read?.reason ?? 'stopped');
    assert.equal(JSON.stringify(read.value.project), JSON.stringify(large));
    assert.deepEqual(
      read.value.quarantine.map(({ row }) => row),
      [{ odd: 1 }],
    );
    const broken = await scribe.read(fileOf('broken.json', text.slice(0, -9)), lemma, [], maker);
    assert.match(broken && !broken.ok ? broken.reason : '', /^broken\.json:\d+:\d+: this is no JSON: [^\n]+$/);
  });

  it('can be stopped while it writes, and then writes again', async () => {
    const stopped = scribe.write(large, lemma, CONTEXT);
    scribe.stop();
    assert.isNull(await stopped);
    const later = scribe.write(large, formatOf('argdown')!, CONTEXT);
    await new Promise((done) => setTimeout(done, 20));
    scribe.stop();
    assert.isNull(await later);
    assert.equal(await textOf(await scribe.write(essays, lemma, CONTEXT)), await onPage(essays, lemma));
  });

  it('does one thing at a time', async () => {
    const first = scribe.write(essays, lemma, CONTEXT);
    assert.throws(() => void scribe.write(essays, lemma, CONTEXT), RangeError);
    assert.isTrue((await first)?.ok);
  });

  it('writes and reads on the page where no worker can be started', async () => {
    const own = scribe as unknown as { start: () => unknown };
    const start = own.start.bind(scribe);
    own.start = () => {
      const worker = start() as Worker;
      setTimeout(() => worker.dispatchEvent(new Event('error')));
      return worker;
    };
    assert.equal(await textOf(await scribe.write(essays, lemma, CONTEXT)), await onPage(essays, lemma));
    const read = await scribe.read(fileOf('large.json', await onPage(large, lemma)), lemma, [], maker);
    assert.isTrue(read?.ok && read.value.project.size === large.size);
  });
});

describe('the export dialog', () => {
  let dialog: LemmaExport;
  /** What the dialog asks its scribe for is answered when the test says so. */
  let answer: (outcome: Outcome<Blob>) => void;
  let stops: number;
  let said: string[];
  const saved: string[] = [];
  const onSave = (event: MouseEvent): void => {
    const [link] = event.composedPath();
    if (!(link instanceof HTMLAnchorElement) || link.download === '') return;
    event.preventDefault();
    saved.push(link.download);
  };
  const click = HTMLAnchorElement.prototype.click;

  beforeEach(async () => {
    await setStage();
    saved.length = 0;
    said = [];
    stops = 0;
    // A link that is in no document: its click is heard by nobody else.
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      this.addEventListener('click', onSave, { once: true });
      click.call(this);
    };
    dialog = await put('lemma-export', { session: openSession(essays) });
    dialog.addEventListener('lemma-say', ({ detail }) => said.push(detail));
    const scribe = (dialog as unknown as { scribe: Scribe }).scribe;
    scribe.prepare = () => {};
    scribe.write = () => new Promise((done) => (answer = done));
    scribe.stop = () => {
      stops++;
      answer?.(null);
    };
    dialog.show();
    await settled();
  });
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
    clearStage();
  });

  const save = async (): Promise<void> => {
    part<HTMLButtonElement>(dialog, 'button[type=submit]').click();
    await settled();
  };
  const isOpen = (): boolean => part<HTMLDialogElement>(dialog, 'dialog').open;

  it('saves what was written and closes', async () => {
    await save();
    assert.equal(part(dialog, 'button[type=submit]').getAttribute('aria-disabled'), 'true');
    await save(); // which then does nothing
    answer({ ok: true, value: new Blob(['x']) });
    await settled();
    assert.isFalse(isOpen());
    assert.lengthOf(saved, 1);
    assert.match(said.join(), /^Saved .+\.lemma\.json\.$/);
  });

  it('says what is being written when it takes long, and stops when it is told to', async () => {
    await save();
    await new Promise((done) => setTimeout(done, 1100));
    await settled();
    assert.include(wordsOf(part(dialog, '[role=status]')), 'Writing Lemma project …');
    await assertAccessible(dialog);
    const cancel = part<HTMLButtonElement>(dialog, 'button.plain');
    assert.equal(wordsOf(cancel), 'Stop writing');
    cancel.click();
    await settled();
    assert.equal(stops, 1);
    assert.isTrue(isOpen());
    assert.equal(part(dialog, 'button[type=submit]').getAttribute('aria-disabled'), 'false');
    assert.deepEqual(said, ['Nothing was written.']);
    assert.lengthOf(saved, 0);
    assert.notInclude(wordsOf(part(dialog, '[role=status]')), 'Writing');
  });

  it('saves nothing that comes after it was closed', async () => {
    await save();
    const late = answer;
    (dialog as unknown as { scribe: Scribe }).scribe.stop = () => {};
    const closed = new Promise((done) => part(dialog, 'dialog').addEventListener('close', done, { once: true }));
    part<HTMLDialogElement>(dialog, 'dialog').close();
    await closed;
    late({ ok: true, value: new Blob(['x']) });
    await settled();
    assert.lengthOf(saved, 0);
    assert.deepEqual(said, []);
  });

  it('says why there is no file', async () => {
    await save();
    answer({ ok: false, reason: 'the ink has run out' });
    await settled();
    assert.isTrue(isOpen());
    assert.equal(wordsOf(part(dialog, '[role=alert]')), 'The file could not be made. the ink has run out');
  });
});
