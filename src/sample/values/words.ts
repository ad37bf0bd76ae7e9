/** Splits a name into lower-case words: `createdAt` and `created_at` become `created at`. */
export function wordsOf(name: string): string {
  return name
    .slice(-60)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_.\s]+/g, ' ')
    .toLowerCase()
}

/** The name of one item of a list: `books` → `book`, `addresses` → `address`. */
export function singular(name: string): string {
  return name
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x|tus)es$/, '')
    .replace(/(?<!s|tu)s$/, '')
}

/** The words of a text as a set. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

/** The most words at the end of a name that are looked at together. */
const most = 3

/** What a table has for the last words of a name, for as many of them as it knows: its keys are words without separators. */
export function byLastWords<T>(table: ReadonlyMap<string, T>, words: readonly string[]): T | undefined {
  for (let count = Math.min(most, words.length); count > 0; count -= 1) {
    const found = table.get(words.slice(-count).join(''))
    if (found !== undefined) return found
  }
  return undefined
}
