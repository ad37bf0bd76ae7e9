/**
 * A number with its noun.
 *
 * @example counted(1, 'error') // '1 error'
 * @example counted(2, 'error') // '2 errors'
 */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
