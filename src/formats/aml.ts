// Reads AML, of Araucaria: a text and the tree of its propositions, with convergent and linked reasons, refutations, schemes, owners and missing premises.
import type { Result } from '../base/result.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { Rows, lineOf, stemOf } from './rows.ts';
import type { Xml } from './xml.ts';
import { readXml } from './xml.ts';

/** A proposition placed: its claim, and the schemes it takes part in. */
interface Placed {
  readonly claim: string;
  readonly schemes: readonly string[];
}

export function read(file: InputFile, { maker }: ReadContext): Promise<Result<ReadRows>> {
  return readXml(file, 'AML', ['ARG'], async (root) => {
    const rows = new Rows(maker);
    const title = stemOf(file.name);
    const project = { title, main: null as string | null };
    const data = root.first('EDATA');
    const told = (name: string): string | null => lineOf(data?.first(name)?.text);
    const text = root.first('TEXT')?.text ?? root.fail('has no <TEXT>, which was expected');
    const source =
      text.trim() === '' ? null : await rows.source({ title: told('SOURCE') ?? title, author: null, text });
    if (told('COMMENTS') !== null) rows.left('comment of the analyst', 'comments of the analyst');
    const units = root.all('AU');
    for (const unit of units) {
      const { claim } = await unitOf(rows, unit, source);
      if (units.length === 1) project.main = claim;
    }
    rows.add('project', project);
    return rows.done();
  });
}

/** A unit and all beneath it: first its own claim, then the links that lead to it. */
async function unitOf(rows: Rows, unit: Xml, source: string | null): Promise<Placed> {
  const placed = propositionOf(rows, unit.first('PROP') ?? unit.fail('has no <PROP>, which was expected'), source);
  const to = placed.claim;
  for (const each of unit.all('CA', 'LA', 'REFUTATION')) {
    const premises: Placed[] = [];
    for (const inner of each.all('AU')) premises.push(await unitOf(rows, inner, source));
    if (premises.length === 0) {
      rows.left('argument without a premise', 'arguments without a premise');
      continue;
    }
    const role = each.name === 'REFUTATION' ? 'attack' : 'support';
    // One link where premises are linked; else, though a file should have one premise only, one for each.
    const groups = each.name === 'LA' ? [premises] : premises.map((premise) => [premise]);
    for (const group of groups) {
      const scheme = group.flatMap(({ schemes }) => schemes)[0] ?? null;
      rows.add('link', { role, from: group.map(({ claim }) => claim), to, scheme });
    }
  }
  return placed;
}

/** A proposition as a claim, with its passage where its words stand in the text (offsets count UTF-16, as Java does). */
function propositionOf(rows: Rows, prop: Xml, source: string | null): Placed {
  const words = prop.first('PROPTEXT') ?? prop.fail('has no <PROPTEXT>, which was expected');
  const claim = rows.add('claim', { text: words.text });
  const offset = Number(words.attributes.get('offset') ?? '-1');
  const owners = prop.all('OWNER').map((owner) => owner.perhaps('name'));
  if (source !== null && prop.attributes.get('missing') !== 'yes' && words.text.trim() !== '') {
    const piece = rows.piece(
      source,
      offset >= 0 && Number.isInteger(offset) ? { start: offset, exact: words.text } : { exact: words.text },
    );
    if (piece)
      rows.add('passage', {
        source,
        claim,
        pieces: [piece],
        voice: owners.length === 0 ? null : lineOf(owners.filter((name) => name !== null).join(', ')),
      });
    else rows.left('proposition', 'propositions', 'its words do not stand in the text');
  }
  // A scheme begins with the name its set gives it.
  return { claim, schemes: prop.all('INSCHEME').flatMap((scheme) => lineOf(scheme.perhaps('scheme')) ?? []) };
}
