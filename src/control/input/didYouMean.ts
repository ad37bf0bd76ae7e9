import { closestMatch } from 'leven'

/** ` Did you mean "fint"?` if a known name is near, otherwise nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const nearest = closestMatch(name, known, { maxDistance: Math.max(1, Math.floor(name.length / 3)) })
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`
}
