// The page's own Trusted Types policy, `lemma`: the one door through which an address becomes a script.

interface Policy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** The address itself when it is of this very origin; throws a RangeError otherwise. */
function sameOrigin(address: string): string {
  const { origin } = new URL(address, location.href);
  if (origin !== location.origin)
    throw new RangeError(`a script must come from ${location.origin}, not from ${address}`);
  return address;
}

let policy: Policy | undefined;

/** Where the browser knows Trusted Types, the address is vouched for; elsewhere it is only checked. */
function scriptAddress(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  policy ??= trustedTypes?.createPolicy('lemma', { createScriptURL: sameOrigin }) ?? { createScriptURL: sameOrigin };
  return policy.createScriptURL(address);
}

/**
 * A worker of this origin. Import it under the name `Worker` and write `new Worker(new URL('…', import.meta.url), { type: 'module' })`
 * in one piece: by these words the bundler knows that the file is a worker.
 */
export class TrustedWorker extends Worker {
  constructor(address: URL, options?: WorkerOptions) {
    super(scriptAddress(address.href), options);
  }
}
