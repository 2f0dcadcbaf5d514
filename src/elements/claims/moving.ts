// Where a key leads in the treegrid, by the pattern of the ARIA Authoring Practices (treegrid, focus on rows).
import type { Row } from '../../query/outline.ts';
import { above } from './visible.ts';

export type Move = { readonly to: Row } | { readonly fold: Row; readonly open: boolean } | null;

const PAGE = 10;

/**
 * What the key does from a row among the rows seen: goes to another row, folds or unfolds this one, or nothing (null), also where there
 * is no further row. Undefined for keys that are none of the treegrid's.
 */
export function moveBy(rows: readonly Row[], row: Row, key: string, folded: ReadonlySet<string>): Move | undefined {
  const at = rows.indexOf(row);
  const go = (to: number): Move => {
    const target = rows[Math.max(0, Math.min(rows.length - 1, to))];
    return target && target !== row ? { to: target } : null;
  };
  const open = row.hasChildren && !folded.has(row.key);
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + PAGE);
    case 'PageUp':
      return go(at - PAGE);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'ArrowRight':
      return open ? go(at + 1) : row.hasChildren ? { fold: row, open: true } : null;
    case 'ArrowLeft': {
      if (open) return { fold: row, open: false };
      const parent = above(rows, row)[0];
      return parent ? { to: parent } : null;
    }
    default:
      return undefined;
  }
}
