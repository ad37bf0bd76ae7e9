/** Splits a name into lower-case words: `createdAt` and `created_at` become `created at`. */
export function wordsOf(name: string): string {
  return name
    .slice(-60)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_.\s]+/g, ' ')
    .toLowerCase()
}

/** The name of one item of a list: `books` → `book`. */
export function singular(name: string): string {
  return name.replace(/ies$/, 'y').replace(/s$/, '')
}
