/**
 * The values between the literals, or undefined if the segment does not match. Each value has at least one character and is as short as
 * possible, except before the last dot: `{name}.{ext}` splits `a.b.txt` into `a.b` and `txt`. Never backtracks, so no path takes long.
 */
export function capture(literals: readonly string[], part: string): string[] | undefined {
  const first = literals[0] as string
  const last = literals.at(-1) as string
  const end = part.length - last.length
  if (!part.startsWith(first) || !part.endsWith(last)) return undefined
  const values: string[] = []
  let start = first.length
  for (let index = 1; index < literals.length - 1; index += 1) {
    const literal = literals[index] as string
    const isEnding = literal === '.' && index === literals.length - 2
    const next = isEnding ? part.lastIndexOf(literal, end - 2) : part.indexOf(literal, start + 1)
    if (next <= start) return undefined
    values.push(part.slice(start, next))
    start = next + literal.length
  }
  return start < end ? [...values, part.slice(start, end)] : undefined
}

/** Encodes a segment in one uniform way, since clients encode different characters. Invalid encoding is kept. */
export function canonical(part: string): string {
  try {
    return encodeURI(decodeURIComponent(part))
  } catch {
    return part
  }
}
