/** The value a record has itself under a key; nothing for what every object inherits, such as `__proto__`. */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
