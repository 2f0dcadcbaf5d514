// The worked example: the two essays read and mapped, as a project file of its own that is fetched when it is asked for.
import { startWords } from '../elements/messages/start.ts';

const FILE = 'worked-example.lemma.json';
const ADDRESS = new URL('../../texts/worked-example.lemma.json', import.meta.url).href;

/** The project file of the worked example. Throws when it cannot be fetched, which is a broken installation. */
export async function example(): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const answer = await fetch(ADDRESS);
  if (!answer.ok) throw new Error(startWords.missing(FILE));
  return { name: FILE, content: new Uint8Array(await answer.arrayBuffer()) };
}
