const deepest = 30

/** Returns a value with its secrets replaced by tokens, or the value itself where it has none. The input is never changed. */
export function redact(value: unknown, isSecret: (name: string) => boolean, token: (secret: unknown) => string, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) return '…'
  if (Array.isArray(value)) return redactList(value, isSecret, token, depth)
  let copy: Record<string, unknown> | undefined
  for (const name in value) {
    const field = (value as Record<string, unknown>)[name]
    const shown = field !== undefined && field !== null && isSecret(name) ? token(field) : redact(field, isSecret, token, depth + 1)
    if (shown !== field) (copy ??= { ...value })[name] = shown
  }
  return copy ?? value
}

function redactList(
  list: readonly unknown[],
  isSecret: (name: string) => boolean,
  token: (secret: unknown) => string,
  depth: number,
): readonly unknown[] {
  let copy: unknown[] | undefined
  for (const [index, item] of list.entries()) {
    const shown = redact(item, isSecret, token, depth + 1)
    if (shown !== item) (copy ??= [...list])[index] = shown
  }
  return copy ?? list
}
