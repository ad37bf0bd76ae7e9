/** `createdAt`, `created_at` → `created at` */
export function wordsOf(name: string): string {
  return name
    .slice(-60)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_.\s]+/g, ' ')
    .toLowerCase()
}

/** What one item of a list with this name is called. */
export function singular(name: string): string {
  return name.replace(/ies$/, 'y').replace(/s$/, '')
}
