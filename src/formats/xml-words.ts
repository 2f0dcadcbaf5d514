// Text as XML takes it.

/** Text for the inside of an element or an attribute in double quotes. What XML 1.0 has no place for becomes U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd') // eslint-disable-line no-control-regex -- these are what is looked for
    .replace(/[&<>"\r\u0085\u2028]/g, (sign) => ENTITIES[sign] ?? `&#${sign.charCodeAt(0)};`);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an attribute: readers make spaces of line breaks and tabs that do not stand by their numbers. */
export function attributeText(text: string): string {
  return xmlText(text).replace(/[\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An element with its attributes; those undefined are left out. `inside` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...inside: readonly string[]
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${attributeText(String(value))}"`,
  );
  return inside.length === 0
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}
