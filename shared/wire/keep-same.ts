type Fields = Readonly<Record<string, unknown>>;

/**
 * A view model as it came anew, with every part that says the same as before taken from before: who compares by
 * identity then sees what changed, and only that. Rows are found again by their `id`, wherever they stand now.
 *
 * @returns `before` itself where nothing changed
 */
export function keepSame<Value>(before: unknown, after: Value): Value {
  if (Array.isArray(before) && Array.isArray(after)) return keepInList(before, after) as Value;
  if (saysSame(before, after)) return before as Value;
  if (isPlain(before) && isPlain(after)) return keepInFields(before, after) as Value;
  return after;
}

/** Whether two view models say the same. Anything but plain values, lists and records is the same as itself alone. */
export function saysSame(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true;
  if (Array.isArray(before))
    return (
      Array.isArray(after) &&
      before.length === after.length &&
      before.every((value, index) => saysSame(value, after[index]))
    );
  if (!isPlain(before) || !isPlain(after)) return false;
  // No lists of names are made and no calls for plain values: this looks at every field of every row on a screen.
  let fields = 0;
  for (const name in after) {
    const [here, there] = [before[name], after[name]];
    if (here === there ? here === undefined && !Object.hasOwn(before, name) : !saysSame(here, there))
      return false;
    fields += 1;
  }
  for (const _ in before) fields -= 1;
  return fields === 0;
}

function keepInList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  let byId: ReadonlyMap<string, unknown> | null = null;
  const kept = after.map((value, index) => {
    const id = idOf(value);
    if (id === null || idOf(before[index]) === id) return keepSame(before[index], value);
    byId ??= rowsById(before);
    return keepSame(byId.get(id), value);
  });
  const isSame =
    kept.length === before.length && kept.every((value, index) => Object.is(value, before[index]));
  return isSame ? before : kept;
}

/** From entries, so that a name of people's own, as `__proto__`, stays a name. */
function keepInFields(before: Fields, after: Fields): Fields {
  return Object.fromEntries(
    Object.keys(after).map((name) => [
      name,
      keepSame(Object.hasOwn(before, name) ? before[name] : undefined, after[name]),
    ]),
  );
}

function rowsById(rows: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(
    rows.flatMap((row): ReadonlyArray<readonly [string, unknown]> => {
      const id = idOf(row);
      return id === null ? [] : [[id, row]];
    }),
  );
}

function idOf(value: unknown): string | null {
  return isPlain(value) && typeof value.id === 'string' ? value.id : null;
}

function isPlain(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
