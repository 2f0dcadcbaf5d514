// A strict little reader of XML: enough to say whether a file of ours is well formed, and what text stands in which element.

/** An element met: its name, attributes and the text directly in it. */
export interface Met {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

const NAME = '[A-Za-z_][\\w.:-]*';
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`, 'y');
const ATTRIBUTE = new RegExp(`(${NAME})="([^"<]*)"`, 'g');
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (all, code: string | undefined, name: string | undefined) => {
    const sign = code === undefined ? ENTITIES[name ?? ''] : String.fromCodePoint(Number(code));
    if (sign === undefined) throw new Error(`"${all}" is no reference`);
    return sign;
  });
}

/** The elements in the order of their start tags; throws where the text is not well formed. */
export function readXml(xml: string): Met[] {
  // eslint-disable-next-line no-control-regex -- XML 1.0 has no place for them
  const wrong = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.exec(xml);
  if (wrong) throw new Error(`no character of XML at ${wrong.index}`);
  const met: Met[] = [];
  const open: Met[] = [];
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const words = unescaped(xml.slice(at, next < 0 ? xml.length : next));
    const inside = open.at(-1);
    if (inside) inside.text += words;
    else if (words.trim() !== '') throw new Error(`text outside: ${words}`);
    if (next < 0) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(xml);
    if (!tag) throw new Error(`no tag at ${next}: ${xml.slice(next, next + 80)}`);
    const [whole, ends, name, attributes, empty] = tag as unknown as [string, string, string, string, string];
    at = next + whole.length;
    if (ends) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> ends nothing`);
      continue;
    }
    const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key, value]) => [key!, unescaped(value!)] as const);
    if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`an attribute twice: ${whole}`);
    if (open.length === 0 && met.length > 0) throw new Error('a second root');
    met.push({ name, attributes: Object.fromEntries(pairs), text: '' });
    if (!empty) open.push(met.at(-1)!);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)!.name}> never ends`);
  return met;
}
