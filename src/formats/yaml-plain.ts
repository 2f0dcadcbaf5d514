// The plain part of YAML that our own files are written in: maps in maps by indentation, their values in JSON, each on its line.
//
// A reader of all of YAML takes some fifty times as long for it, which a large project makes minutes of waiting.

const LINE = /^( *)([A-Za-z_][\w-]*):(?: (.*))?$/;

/** Names that YAML takes for no words, and the one that is no name in JavaScript. */
const ODD = /^(?:null|true|false|__proto__)$/i;

interface Level {
  readonly indent: number;
  readonly map: Record<string, unknown>;
}

/** The value of a text in this part of YAML; undefined for whatever is in any other, sound or not. */
export function plainYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  const top: Record<string, unknown> = {};
  const open: Level[] = [{ indent: 0, map: top }];
  /** A map that has been named and whose first line is still to come. */
  let waiting: Record<string, unknown> | null = null;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, spaces, name, value] = LINE.exec(line) ?? [];
    if (spaces === undefined || name === undefined || ODD.test(name)) return undefined;
    const indent = spaces.length;
    if (waiting) {
      if (indent <= open.at(-1)!.indent) return undefined;
      open.push({ indent, map: waiting });
      waiting = null;
    }
    while (open.length > 1 && open.at(-1)!.indent > indent) open.pop();
    const level = open.at(-1)!;
    if (level.indent !== indent || Object.hasOwn(level.map, name)) return undefined;
    if (value === undefined) waiting = level.map[name] = {};
    else {
      const found = jsonOf(value);
      if (found === undefined) return undefined;
      level.map[name] = found;
    }
  }
  return waiting || Object.keys(top).length === 0 ? undefined : top;
}

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined; // written by hand or by another tool: YAML knows many more ways
  }
}
