// What the names of annotation types mean for an argument, whatever guidelines they follow: some are claims, some relations support or attack.
import type { Role } from '../model/records.ts';

/** Whether a span of this type is a claim: MajorClaim, Premise, Thesis and the like. */
export function isClaimType(type: string): boolean {
  return /claim|premise|thesis|conclusion|statement|argument|proposition|evidence|reason/i.test(type);
}

/** What a relation of this type does; null where it neither supports nor attacks. */
export function roleOf(type: string): Role | null {
  if (/attack|contra|rebut|refut|undercut|oppos|against|detract|^con$/i.test(type)) return 'attack';
  return /support|^pro$|^for$|justif|because|^sup$|exa/i.test(type) ? 'support' : null;
}
