// The two essays that come with Lemma, as a project to begin with.
import { addSource } from '../commands/project.ts';
import type { Maker } from '../model/create.ts';
import { emptyProject } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import { stateOf } from '../state/state.ts';
import { startWords } from '../elements/messages/start.ts';

interface Entry {
  readonly file: string;
  readonly title: string;
  readonly author: string | null;
  readonly publication: string | null;
  readonly language: string;
  readonly sha256: string;
}

const CATALOGUE = new URL('../../texts/texts.json', import.meta.url).href;
const ADDRESSES: Readonly<Record<string, string>> = {
  'stronger-cyber-ties.txt': new URL('../../texts/stronger-cyber-ties.txt', import.meta.url).href,
  'comparing-cyber-relations.txt': new URL('../../texts/comparing-cyber-relations.txt', import.meta.url).href,
};

/** A new project holding both essays. Throws when one cannot be fetched, which is a broken installation. */
export async function essays(maker: Maker): Promise<Project> {
  let project = emptyProject(startWords.essays, maker);
  const catalogue = (await (await fetched(CATALOGUE, 'texts.json')).json()) as readonly Entry[];
  for (const { file, title, author, publication, language, sha256 } of catalogue) {
    const text = await (await fetched(ADDRESSES[file] ?? file, file)).text();
    addSource({ title, author, publication, url: null, language, text, digest: sha256 }, maker)(
      stateOf(project),
      (deed) => {
        project = deed.change.after;
      },
    );
  }
  return project;
}

async function fetched(address: string, file: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(startWords.missing(file));
  return answer;
}
