/**
 * Whether any object within a value passes a test. Searches examples and extensions too, so only the result false is certain for a
 * document. Three times as fast as `walk`. The value may be circular.
 */
export function someObject(value: object, passes: (object: Readonly<Record<string, unknown>>) => boolean): boolean {
  const seen = new Set<object>()
  const rest: object[] = [value]
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    if (!Array.isArray(next) && passes(next as Readonly<Record<string, unknown>>)) return true
    for (const name in next) {
      const each = (next as Readonly<Record<string, unknown>>)[name]
      if (typeof each === 'object' && each !== null) rest.push(each)
    }
  }
  return false
}
