// What occurs on a project's map: which texts, stances and kinds of link; counted once, then kept up with what changes.
import type { LinkKind } from '../../layout/marks.ts';
import { kindOf } from '../../model/records.ts';
import type { Link, Passage, Stance } from '../../model/records.ts';
import type { Project } from '../../model/project.ts';

/** How often each thing occurs. */
class Tally<T> {
  private readonly counts = new Map<T, number>();

  add(what: T, by: 1 | -1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + by);
  }

  has(what: T): boolean {
    return (this.counts.get(what) ?? 0) > 0;
  }
}

export class Contents {
  sources = new Tally<string>();
  stances = new Tally<Stance>();
  kinds = new Tally<LinkKind>();
  private project: Project | null = null;

  /** Counts what is in the project now. */
  take(project: Project): void {
    const before = this.project?.about.id === project.about.id ? this.project : null;
    this.project = project;
    if (before === project) return;
    if (!before) {
      [this.sources, this.stances, this.kinds] = [new Tally(), new Tally(), new Tally()];
      for (const passage of project.passages) this.passage(passage, 1);
      for (const link of project.links) this.link(link, 1);
      return;
    }
    for (const [was, is] of before.passages.differences(project.passages)) {
      if (was) this.passage(was, -1);
      if (is) this.passage(is, 1);
    }
    for (const [was, is] of before.links.differences(project.links)) {
      if (was) this.link(was, -1);
      if (is) this.link(is, 1);
    }
  }

  private passage({ claim, source, stance }: Passage, by: 1 | -1): void {
    if (claim === null) return;
    this.sources.add(source, by);
    this.stances.add(stance, by);
  }

  private link({ role, to }: Link, by: 1 | -1): void {
    this.kinds.add(role === 'attack' && kindOf(to) === 'link' ? 'undercut' : role, by);
  }
}
