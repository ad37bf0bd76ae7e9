import { wordSet } from './names.ts'

const keys = wordSet('me self current')

/** Whether a path says by this who calls, rather than by the key of an item. */
export function isPrincipalKey(key: string): boolean {
  return key.length <= 7 && keys.has(key.toLowerCase())
}
