/** The name that takes the fewest changes of single characters, whatever their case; undefined where there are no names. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let found: string | undefined
  let fewest = Infinity
  for (const each of names) {
    const changes = distance(name.toLowerCase(), each.toLowerCase())
    if (changes < fewest) [found, fewest] = [each, changes]
  }
  return found
}

/** Levenshtein's, row by row. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    for (let column = 0; column < to.length; column += 1) {
      const [diagonal = 0, above = 0] = row.slice(column, column + 2)
      next.push(Math.min(above + 1, (next[column] ?? 0) + 1, diagonal + (letter === to[column] ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
