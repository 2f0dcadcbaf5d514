// What a mark says of the passages on its words, as attributes of its element: made once for all marks of the same passages.
import type { Project } from '../model/project.ts';
import type { Stance } from '../model/records.ts';

/** The attributes of a mark. Two marks that say the same share the very object, as long as the project is the same. */
export type MarkAttributes = {
  readonly nodeName: 'mark';
  readonly class: string;
  readonly 'data-ids': string;
  readonly 'data-count'?: string;
  readonly 'data-signs'?: string;
  readonly 'aria-description': string;
};

/** What stands at the corner of a mark: how many passages, and their stances as signs; neither where it need not be said. */
export interface Chip {
  readonly count: number | null;
  readonly signs: string;
}

/** What is lit for a while: a claim's passages, the passage in focus, those under the caret. */
export interface Lit {
  readonly claim: string | null;
  readonly focus: string | null;
  readonly here: readonly string[];
}

/** What can be said of some passages whatever is lit. */
interface Facts {
  readonly passages: readonly string[];
  readonly classes: string;
  readonly signs: string;
  readonly ids: string;
  readonly claims: readonly (string | null)[];
  readonly description: string;
  readonly made: Map<string, MarkAttributes>;
}

const counts = ['one', 'two', 'three'];
/** So many passages on the same words can be told apart by their lines. */
export const tellable = counts.length;
/** As everywhere in the interface; that words assert a claim goes without saying. */
const signs: Readonly<Record<Stance, string>> = { asserts: '', denies: '○', reports: '◐', questions: '?' };

export class Marks {
  private readonly describe: (passage: string) => string;
  private readonly known = new Map<string, Facts>();
  private readonly origins = new WeakMap<MarkAttributes, { readonly facts: Facts; readonly chip: Chip }>();
  private project: Project | null = null;

  /** `describe`: a passage in words, asked once while the project stays the same. */
  constructor(describe: (passage: string) => string) {
    this.describe = describe;
  }

  /** The stances of overlapping passages, as signs; of a single passage the shape of its line tells it. */
  signsOf(project: Project, passages: readonly string[]): string {
    return this.factsOf(project, passages).signs;
  }

  /**
   * What a mark says of its passages: `one`, `two`, `three` or `many`; the stance where all share one; `focus`, `claim` (lit) and `here`
   * (under the caret) where any of them is; and the chip at its corner.
   */
  attributesOf(project: Project, passages: readonly string[], lit: Lit, chip: Chip): MarkAttributes {
    return this.made(this.factsOf(project, passages), lit, chip);
  }

  /** What a mark with these attributes says when something else is lit and nothing besides has changed: the very same where that is not its own. */
  relit(attributes: MarkAttributes, lit: Lit): MarkAttributes {
    const { facts, chip } = this.origins.get(attributes)!;
    return this.made(facts, lit, chip);
  }

  /** Whether two say the same, and will whatever is lit. */
  same(a: MarkAttributes, b: MarkAttributes): boolean {
    if (a === b) return true;
    const [was, is] = [this.origins.get(a)!.facts, this.origins.get(b)!.facts];
    return (
      a.class === b.class &&
      a['data-ids'] === b['data-ids'] &&
      a['data-count'] === b['data-count'] &&
      a['data-signs'] === b['data-signs'] &&
      a['aria-description'] === b['aria-description'] &&
      was.claims.every((claim, i) => claim === is.claims[i])
    );
  }

  private made(facts: Facts, lit: Lit, chip: Chip): MarkAttributes {
    const { passages } = facts;
    let classes = facts.classes;
    if (lit.claim !== null && facts.claims.includes(lit.claim)) classes += ' claim';
    if (lit.focus !== null && passages.includes(lit.focus)) classes += ' focus';
    if (lit.here.some((id) => passages.includes(id))) classes += ' here';
    const key = `${classes} ${chip.count} ${chip.signs}`;
    let attributes = facts.made.get(key);
    if (!attributes) {
      attributes = {
        nodeName: 'mark',
        class: classes,
        'data-ids': facts.ids,
        ...(chip.count === null ? {} : { 'data-count': String(chip.count) }),
        ...(chip.signs === '' ? {} : { 'data-signs': chip.signs }),
        'aria-description': facts.description,
      };
      facts.made.set(key, attributes);
      this.origins.set(attributes, { facts, chip });
    }
    return attributes;
  }

  private factsOf(project: Project, passages: readonly string[]): Facts {
    if (this.project !== project) {
      this.project = project;
      this.known.clear();
    }
    const ids = passages.join(' ');
    let facts = this.known.get(ids);
    if (!facts) {
      const records = passages.map((id) => project.passages.get(id)!);
      const { stance } = records[0]!;
      const count = counts[passages.length - 1] ?? 'many';
      facts = {
        passages,
        classes: records.every((record) => record.stance === stance) ? `${count} ${stance}` : count,
        signs: records.length < 2 ? '' : [...new Set(records.map((record) => signs[record.stance]))].join(''),
        ids,
        claims: records.map((record) => record.claim),
        description: passages.map((id) => this.describe(id)).join('; '),
        made: new Map(),
      };
      this.known.set(ids, facts);
    }
    return facts;
  }
}
