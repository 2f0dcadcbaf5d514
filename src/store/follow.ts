// Ties a session to the store: its acts are kept, and what other tabs do comes in.
import type { Session } from '../state/session.ts';
import { receive } from '../state/state.ts';
import type { Store, Taken } from './store.ts';

/**
 * Keeps every act of the session, and takes in the acts of others. `told` hears of each time something came in: what others did, and
 * which acts of this reader no longer could be. The returned function unties them.
 */
export function follow(store: Store, session: Session, told: (taken: Taken) => void = () => undefined): () => void {
  const stopWriting = session.witness((performed) => void store.write(performed));
  const stopHearing = store.onTaken((taken) => {
    const { state } = session;
    if (taken.project.about.id !== state.project.about.id) return;
    session.reset({ ...receive(state, taken.project), history: taken.history });
    told(taken);
  });
  return () => {
    stopWriting();
    stopHearing();
  };
}
