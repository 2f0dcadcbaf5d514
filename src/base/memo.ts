// Remembers the answer of a pure function of one immutable value for as long as that value lives.

/** `compute`, asked once per value. The cache holds its keys weakly, so dropped projects take their answers along. */
export function memo<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const answers = new WeakMap<K, { value: V }>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known.value;
    const value = compute(key);
    answers.set(key, { value });
    return value;
  };
}
