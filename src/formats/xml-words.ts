// Text as XML takes it.

/** Whether a text has anything to be written otherwise; most have not, and are done with. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const ODD = /[\u0000-\u0008\u000b-\u001f\u0085\u2028\ud800-\udfff\ufffe\uffff&<>"]/;

/** Text for the inside of an element or an attribute in double quotes. What XML 1.0 has no place for becomes U+FFFD. */
export function xmlText(text: string): string {
  if (!ODD.test(text)) return text;
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd') // eslint-disable-line no-control-regex -- these are what is looked for
    .replace(/[&<>"\r\u0085\u2028]/g, (sign) => ENTITIES[sign] ?? `&#${sign.charCodeAt(0)};`);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const GAP = /[\n\t]/;

/** Text for an attribute: readers make spaces of line breaks and tabs that do not stand by their numbers. */
export function attributeText(text: string): string {
  const written = xmlText(text);
  return GAP.test(written) ? written.replace(/[\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`) : written;
}

/** An element with its attributes; those undefined are left out. `inside` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...inside: readonly string[]
): string {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) start += ` ${key}="${typeof value === 'string' ? attributeText(value) : value}"`;
  }
  return inside.length === 0 ? `${start}/>` : `${start}>${inside.join('')}</${name}>`;
}
