import { wordSet } from './names.ts'

const keys = wordSet('me self current')

/** Whether a value in place of a key means the caller's own item, such as `me`. */
export function isPrincipalKey(key: string): boolean {
  return key.length <= 7 && keys.has(key.toLowerCase())
}
