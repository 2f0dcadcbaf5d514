// The page's own Trusted Types policy, `lemma`: the one door through which an address becomes a script, or text of ours a picture.

interface Policy {
  createScriptURL(address: string): string;
  createHTML(text: string): string;
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

/** The text itself: what becomes of it is looked through by `svgOf` before it comes into the page. */
const unchanged = (text: string): string => text;

let policy: Policy | undefined;

/** Where the browser knows Trusted Types, addresses and texts are vouched for; elsewhere they are only checked. */
function vouch(): Policy {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const rules: Policy = { createScriptURL: sameOrigin, createHTML: unchanged };
  return (policy ??= trustedTypes?.createPolicy('lemma', rules) ?? rules);
}

function scriptAddress(address: string): string {
  return vouch().createScriptURL(address);
}

const SHAPES: readonly string[] = ['svg', 'g', 'path', 'rect', 'circle', 'line', 'text', 'tspan', 'title', 'desc'];

/**
 * A picture from the text of an SVG file of our own. Throws a RangeError where the text is no SVG, or holds more than shapes and words: no
 * script, style, handler or address comes into the page this way.
 */
export function svgOf(text: string): SVGSVGElement {
  const { documentElement: root } = new DOMParser().parseFromString(vouch().createHTML(text), 'image/svg+xml');
  if (!(root instanceof SVGSVGElement)) throw new RangeError('the picture is no SVG');
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (!SHAPES.includes(element.localName)) throw new RangeError(`a picture has no <${element.localName}>`);
    const odd = element.getAttributeNames().find((name) => /^on|href|^style$/i.test(name));
    if (odd !== undefined) throw new RangeError(`a picture has no attribute ${odd}`);
  }
  return document.adoptNode(root);
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
