// Keeps the selection in sight while the focus is elsewhere, in a bar or a dialog.
import { Glow } from './glow.ts';

/** One reader's share in the highlight `lemma-pending`. */
export class PendingSelection {
  private readonly glow = new Glow('lemma-pending');

  /** Shows the range in place of the one shown before; null shows none. */
  show(range: AbstractRange | null): void {
    this.glow.show(range ? [range] : []);
  }
}
