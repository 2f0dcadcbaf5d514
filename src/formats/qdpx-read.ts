// Reads REFI-QDA projects as any tool writes them: codes as tags (ours of claims as claims), selections as passages, texts from the archive.
import type { Result } from '../base/result.ts';
import { failed } from '../base/result.ts';
import type { Role } from '../model/records.ts';
import { isZip, unzip } from './archive.ts';
import { codePointsOf } from './code-points.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { textOf } from './input.ts';
import type { Codes } from './qda-codes.ts';
import { bare, readCodes } from './qda-codes.ts';
import { quotedSource } from './quoted-source.ts';
import { Rows, madeAt, stemOf } from './rows.ts';
import type { Xml } from './xml.ts';
import { readXmlText } from './xml.ts';

export async function read(file: InputFile, { maker }: ReadContext): Promise<Result<ReadRows>> {
  if (!isZip(file.content)) return failed(`${file.name}:1:1: this is no zip archive, which a .qdpx is`);
  const files = unzip(file.name, file.content, (name) => /\.(?:qde|txt)$/i.test(name));
  if (!files.ok) return files;
  const roots = [...files.value.keys()].filter((name) => /^[^/\\]+\.qde$/i.test(name));
  const name = roots.find((each) => /^project\.qde$/i.test(each)) ?? (roots.length === 1 ? roots[0] : undefined);
  if (name === undefined)
    return failed(
      `${file.name}:1:1: one .qde was expected in this archive, there ${roots.length === 0 ? 'is none' : `are ${roots.length}`}`,
    );
  const qde = textOf({ name: `${file.name}/${name}`, content: files.value.get(name)! });
  if (!qde.ok) return qde;
  return readXmlText(`${file.name}/${name}`, qde.value, 'REFI-QDA project', ['Project'], (root) =>
    projectOf(root, new Rows(maker), files.value, stemOf(file.name)),
  );
}

/** What else a project may hold, and how it is called. */
const OTHERS: readonly (readonly [path: string, one: string, many: string])[] = [
  ['PictureSource', 'picture', 'pictures'],
  ['PDFSource', 'PDF', 'PDFs'],
  ['AudioSource', 'recording', 'recordings'],
  ['VideoSource', 'film', 'films'],
  ['Case', 'case', 'cases'],
  ['Variable', 'variable', 'variables'],
  ['Note', 'note', 'notes'],
  ['Graph', 'graph', 'graphs'],
];

async function projectOf(
  root: Xml,
  rows: Rows,
  files: ReadonlyMap<string, Uint8Array>,
  stem: string,
): Promise<ReadRows> {
  const made = madeAt(root.perhaps('creationDateTime'), userIn(root, root.perhaps('creatingUserGUID')));
  rows.add('project', { title: root.perhaps('name') ?? stem, ...(made ? { created: made } : {}) });
  const codes = readCodes(rows, root.first('CodeBook')?.first('Codes'));
  const sources = root.first('Sources');
  for (const source of sources?.deep('TextSource', 'Representation', 'TextDescription') ?? [])
    await sourceOf(root, rows, source, codes, files);
  linksIn(rows, root, codes);
  const others = root.deep(...OTHERS.map(([name]) => name));
  for (const [name, one, many] of OTHERS)
    rows.left(one, many, undefined, others.filter((each) => each.name === name).length);
  return rows.done();
}

function userIn(root: Xml, guid: string | null): string {
  if (guid === null) return '';
  return (
    root
      .first('Users')
      ?.all('User')
      .find((user) => bare(user.need('guid')) === bare(guid))
      ?.attributes.get('name') ?? ''
  );
}

/** The text of a source: in the element itself, or in the archive under whatever spelling of its folder; nothing where it is neither. */
function textIn(source: Xml, files: ReadonlyMap<string, Uint8Array>): string | null {
  const inside = source.first('PlainTextContent');
  if (inside) return inside.text;
  const path = /^internal:\/\/(.+)$/i.exec(source.perhaps('plainTextPath') ?? '')?.[1]?.toLowerCase();
  if (path === undefined) return null;
  const found = [...files].find(
    ([name]) =>
      name
        .replace(/\\/g, '/')
        .replace(/^sources\//i, '')
        .toLowerCase() === path,
  );
  if (!found) return null;
  const text = textOf({ name: found[0], content: found[1] });
  return text.ok ? text.value : source.fail(`has the text ${found[0]}, which is none in UTF-8`);
}

/** A source and its passages. Where its text is not in the archive, the words that name the selections are kept as quotations. */
async function sourceOf(
  root: Xml,
  rows: Rows,
  element: Xml,
  codes: Codes,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const selections = element.all('PlainTextSelection');
  const text = textIn(element, files);
  const title = element.perhaps('name') ?? 'Untitled source';
  if (element.name !== 'TextSource' && text === null && selections.length === 0) return;
  rows.left('coding of a whole source', 'codings of whole sources', undefined, element.all('Coding').length);
  if (text === null) {
    rows.left('text', 'texts', 'it is not in the archive; the words of its selections were kept as quotations');
    const quoted = await quotedSource(
      rows,
      { title },
      selections.map((each) => each.perhaps('name') ?? ''),
    );
    selections.forEach((selection, i) => {
      const piece = quoted?.pieces[i];
      if (!quoted || !piece) rows.left('selection', 'selections', 'neither its text nor its words are there');
      else rows.add('passage', { ...passageOf(root, rows, selection, codes), source: quoted.source, pieces: [piece] });
    });
    return;
  }
  const made = madeAt(element.perhaps('creationDateTime'), userIn(root, element.perhaps('creatingUser')));
  const source = await rows.source({ title, text, ...(made ? { created: made } : {}) });
  const { toUnits } = codePointsOf(rows.textOf(source)!);
  for (const selection of selections) {
    const range = { start: toUnits(selection.offset('startPosition')), end: toUnits(selection.offset('endPosition')) };
    const piece = rows.piece(source, range);
    if (piece) rows.add('passage', { ...passageOf(root, rows, selection, codes), source, pieces: [piece] });
    else rows.left('selection', 'selections', 'it is empty, or reaches beyond its text');
  }
}

/** The first claim it is coded with (a passage says one; others are told), its tags, its note. */
function passageOf(root: Xml, rows: Rows, selection: Xml, { tags, claims }: Codes) {
  const coded = selection.all('Coding').flatMap((coding) => {
    const ref = coding.first('CodeRef') ?? coding.fail('has no <CodeRef>, which was expected');
    const guid = bare(ref.need('targetGUID'));
    if (!tags.has(guid) && !claims.has(guid)) rows.left('coding', 'codings', 'its code is not in the codebook');
    return [guid];
  });
  const said = coded.flatMap((guid) => claims.get(guid) ?? []);
  rows.left(
    'further claim of a passage',
    'further claims of passages',
    'a passage makes one claim',
    Math.max(0, said.length - 1),
  );
  const made = madeAt(selection.perhaps('creationDateTime'), userIn(root, selection.perhaps('creatingUser')));
  return {
    claim: said[0] ?? null,
    tags: [...new Set(coded.flatMap((guid) => tags.get(guid) ?? []))],
    note: selection.first('Description')?.text ?? '',
    ...(made ? { created: made } : {}),
  };
}

/** Links between claims, whose premises are one code or a set of them; other links and sets are told. */
function linksIn(rows: Rows, root: Xml, { claims }: Codes): void {
  const sets = new Map((root.first('Sets')?.all('Set') ?? []).map((set) => [bare(set.need('guid')), set]));
  const premisesOf = (guid: string): readonly string[] =>
    claims.has(guid)
      ? [claims.get(guid)!]
      : (sets.get(guid)?.all('MemberCode') ?? []).flatMap(
          (member) => claims.get(bare(member.need('targetGUID'))) ?? [],
        );
  const found = (root.first('Links')?.all('Link') ?? []).map((link) => {
    const [, role, scheme = null] = /^(support|attack)(?:: (.*))?$/s.exec(link.perhaps('name') ?? '') ?? [];
    const from = premisesOf(bare(link.attributes.get('originGUID') ?? ''));
    return {
      guid: bare(link.need('guid')),
      to: bare(link.attributes.get('targetGUID') ?? ''),
      origin: bare(link.attributes.get('originGUID') ?? ''),
      role: role as Role | undefined,
      scheme,
      from,
    };
  });
  const links = found.filter(({ role, from }) => role !== undefined && from.length > 0);
  const ids = new Map(links.map(({ guid }) => [guid, rows.reserve('link')]));
  let kept = 0;
  const used = new Set<string>();
  for (const { guid, role, scheme, from, to, origin } of links) {
    const target = claims.get(to) ?? ids.get(to);
    if (target === undefined || from.includes(target)) continue;
    rows.add('link', { id: ids.get(guid)!, role: role!, from, to: target, scheme });
    used.add(origin);
    kept++;
  }
  rows.left('link', 'links', 'it is none between claims', found.length - kept);
  rows.left('set', 'sets', undefined, [...sets.keys()].filter((guid) => !used.has(guid)).length);
}
