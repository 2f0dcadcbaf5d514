// Reads Carneades 4, in YAML or JSON: statements as claims, arguments as links, undercutters and issues of two as attacks.
import type { Result } from '../base/result.ts';
import type { Row } from './compact.ts';
import { lemmaOf, rowsIn } from './compact.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { ownPassage } from './own-passages.ts';
import { Rows, ownRow, stemOf } from './rows.ts';
import type { At } from './shape.ts';
import { readYaml } from './yaml-door.ts';

/** What an argument concludes to that is no claim of ours. */
interface Stand {
  readonly role: 'support' | 'attack';
  readonly to: string;
}

/** How arguments without a scheme of their own are weighed; none of Walton's. */
const WEIGHING = new Set(['linked', 'convergent', 'cumulative', 'factorized']);

export function read(file: InputFile, { maker }: ReadContext): Promise<Result<ReadRows>> {
  return readYaml(file, 'Carneades argument graph', async (top) => {
    if (
      !['statements', 'arguments', 'issues', 'assumptions', 'argument_schemes'].some((name) => !top.field(name).absent)
    )
      top.fail('statements or arguments');
    return new Reading(new Rows(maker), top).all(stemOf(file.name));
  });
}

class Reading {
  private readonly rows: Rows;
  private readonly top: At;
  private readonly claims = new Map<string, string>();
  private readonly stands = new Map<string, Stand>();
  /** By the name of an argument: the id of its link, told before the links are made, since undercuts may come first. */
  private readonly links = new Map<string, string>();
  private readonly assumed = new Set<string>();

  constructor(rows: Rows, top: At) {
    this.rows = rows;
    this.top = top;
  }

  async all(stem: string): Promise<ReadRows> {
    const { rows, top } = this;
    const meta = top.field('meta');
    const own = meta.absent ? {} : lemmaOf(meta);
    const title = (meta.isObject ? meta.field('title').perhaps() : null) ?? stem;
    rows.add('project', { ...own, title });
    for (const tag of rowsIn(own, 'tags')) rows.add('tag', ownRow(tag));
    const sources = await this.references(title);
    for (const each of top.field('assumptions').listOr()) this.assumed.add(each.name());
    const passages = this.statements();
    for (const [name, each] of top.field('arguments').entries())
      this.links.set(name, rows.reserve('link', this.own(each).id));
    for (const [name, each] of top.field('arguments').entries()) this.argument(name, each);
    for (const [, each] of top.field('issues').entries()) this.issue(each);
    for (const passage of [...passages, ...rowsIn(own, 'highlights')]) ownPassage(rows, passage, sources);
    for (const pin of rowsIn(own, 'pins')) rows.add('pin', pin);
    for (const [name, one, many] of LEFT)
      rows.left(
        one,
        many,
        undefined,
        top.field(name).isList ? top.field(name).list().length : top.field(name).absent ? 0 : 1,
      );
    return rows.done();
  }

  private own(each: At): Row {
    return each.isObject && !each.field('meta').absent ? lemmaOf(each.field('meta')) : {};
  }

  /** References are the sources; those of others hold no text, and are told. */
  private async references(title: string): Promise<ReadonlyMap<string, string>> {
    const sources = new Map<string, string>();
    for (const [name, each] of this.top.field('references').entries()) {
      const own = each.isObject ? lemmaOf(each) : {};
      if (typeof own.text !== 'string') {
        this.rows.left('reference', 'references', 'it comes without its text');
        continue;
      }
      const told = (field: string) => each.field(field).perhaps();
      const about = {
        title: told('title') ?? title,
        author: told('creator'),
        publication: told('source'),
        url: told('identifier'),
      };
      sources.set(name, await this.rows.source({ ...ownRow(own), ...about, text: own.text }));
    }
    return sources;
  }

  private statements(): readonly Row[] {
    const passages: Row[] = [];
    for (const [name, each] of this.top.field('statements').entries()) {
      const own = this.own(each);
      for (const [field, role] of STANDS) {
        const to = own[field];
        if (typeof to === 'string') this.stands.set(name, { role, to });
      }
      if (this.stands.has(name)) continue;
      const text = each.isObject
        ? (each.field('text').perhaps() ?? each.field('label').perhaps())
        : each.absent
          ? null
          : each.name();
      const assumed = this.assumed.has(name) || (each.isObject && each.field('assumed').value === true);
      const claim = this.rows.add('claim', {
        verdict: assumed ? 'accepted' : null,
        ...ownRow(own),
        text: text ?? this.worded(name),
      });
      this.claims.set(name, claim);
      passages.push(...rowsIn(own, 'passages').map((passage) => ({ ...passage, claim })));
    }
    return passages;
  }

  /** A statement's claim; one that is only referred to is made of its name, by the file's own templates. */
  private claim(name: string): string {
    const known = this.claims.get(name);
    if (known !== undefined) return known;
    const claim = this.rows.add('claim', {
      text: this.worded(name),
      verdict: this.assumed.has(name) ? 'accepted' : null,
    });
    this.claims.set(name, claim);
    return claim;
  }

  /** "bird(tweety)" by the template `bird/1: "%s is a bird"`, or as it is. */
  private worded(name: string): string {
    const [, predicate, inside] = /^([^()\s]+)\(([^()]*)\)$/.exec(name) ?? [];
    if (predicate === undefined || inside === undefined || !this.top.field('language').isObject) return name;
    const words = inside.split(',').map((word) => word.trim());
    const template = this.top.field('language').field(`${predicate}/${words.length}`).perhaps();
    return template === null ? name : template.replace(/%[a-z]/g, () => words.shift() ?? '');
  }

  private argument(name: string, each: At): void {
    const { rows } = this;
    const conclusion = each.field('conclusion').perhaps();
    const told = each.field('premises');
    const premises = told.isObject
      ? told.entries().map(([, premise]) => premise.name())
      : told.listOr().map((premise) => premise.name());
    if (conclusion === null)
      return rows.left(
        'argument that a scheme would have to make',
        'arguments that a scheme would have to make',
        'schemes are not carried out here',
      );
    // An argument that needs no premises stands for itself, as in a framework of abstract arguments.
    const from =
      premises.length === 0
        ? [rows.add('claim', { text: `Argument ${name}` })]
        : [...new Set(premises.map((premise) => this.claim(premise)))];
    const stand = this.stands.get(conclusion);
    const to = stand ? this.target(stand.to) : this.claim(conclusion);
    const id = this.links.get(name)!;
    if (from.includes(to))
      return rows.left(
        'argument for one of its own premises',
        'arguments for one of their own premises',
        'nothing can be said for itself',
      );
    const scheme = each.field('scheme').perhaps();
    const weight = each.field('weight').numberOr(0, 1, null);
    rows.add('link', {
      scheme: scheme === null || WEIGHING.has(scheme) ? null : scheme,
      weight,
      ...ownRow(this.own(each)),
      id,
      role: stand?.role ?? 'support',
      from,
      to,
    });
    const undercutter = each.field('undercutter').perhaps();
    if (undercutter !== null && !this.stands.has(undercutter))
      rows.add('link', { role: 'attack', from: [this.claim(undercutter)], to: id });
  }

  /** The record a stand is about: a claim or an argument by its name in this file. */
  private target(name: string): string {
    return this.links.get(name) ?? this.claim(name);
  }

  /** Two positions exclude each other: each attacks the other. Our own issues only say what an attack says. */
  private issue(each: At): void {
    const positions = each
      .field('positions')
      .listOr()
      .map((position) => position.name());
    if (positions.some((position) => this.stands.has(position))) return;
    const [a, b] = positions;
    if (positions.length !== 2 || a === b)
      return this.rows.left('issue', 'issues', 'it is not between two positions', positions.length < 2 ? 0 : 1);
    this.rows.add('link', { role: 'attack', from: [this.claim(a!)], to: this.claim(b!) });
    this.rows.add('link', { role: 'attack', from: [this.claim(b!)], to: this.claim(a!) });
  }
}

const STANDS = [
  ['contraryOf', 'attack'],
  ['undercutterOf', 'attack'],
  ['holdingOf', 'support'],
] as const;

const LEFT = [
  ['argument_schemes', 'argumentation scheme', 'argumentation schemes'],
  ['issue_schemes', 'issue scheme', 'issue schemes'],
  ['weighing_functions', 'weighing function', 'weighing functions'],
  ['tests', 'list of expected labels', 'lists of expected labels'],
] as const;
