import type { Mount } from '../../engine/routes.ts'
import type { Operation } from '../../spec/operation.ts'
import type { FaultConditions } from '../../world/views/faults.ts'
import { ControlError } from '../controlError.ts'

type Reaching = Pick<FaultConditions, 'provider' | 'operation' | 'method' | 'path'>

/**
 * Refuses a method and a path that no call of an operation can have. A fault with a misspelt path would never take effect.
 *
 * @param operation its full name
 * @throws ControlError
 */
export function refuseUnreachable({ provider, operation, method, path }: Reaching, mounts: readonly Mount[]): void {
  const possible = mounts
    .filter(({ name }) => provider === undefined || provider === name)
    .flatMap(({ name, api }) => api.operations.filter(({ id }) => operation === undefined || operation === `${name}/${id}`))
  const withMethod = method === undefined ? possible : possible.filter((each) => mayHaveMethod(each, method.toUpperCase()))
  if (method !== undefined && withMethod.length === 0)
    throw new ControlError('bad-fault', `"method" is "${method}", but no operation that the fault may apply to has this method.`)
  if (path === undefined || withMethod.some((each) => mayHavePath(each, path))) return
  throw new ControlError('bad-fault', `"path" is "${path}", but ${pathWords(path, withMethod, mounts)}`)
}

/** HEAD is answered where there is a GET. */
function mayHaveMethod({ method }: Operation, wanted: string): boolean {
  return method === wanted || (method === 'GET' && wanted === 'HEAD')
}

function mayHavePath({ path }: Operation, wanted: string): boolean {
  return path === wanted || meet(path.replaceAll(/\{[^}]*\}/g, '*'), wanted)
}

function pathWords(path: string, possible: readonly Operation[], mounts: readonly Mount[]): string {
  const prefix = mounts.map((mount) => mount.prefix).find((each) => each !== '' && path.startsWith(`${each}/`))
  const rest = prefix === undefined ? undefined : path.slice(prefix.length)
  if (rest !== undefined && possible.some((each) => mayHavePath(each, rest)))
    return `paths are given without the prefix "${prefix}": "${rest}".`
  return `no operation that the fault may apply to has such a path. ${possible.length === 1 ? 'The path is' : 'One of the paths is'} "${possible[0]?.path}".`
}

/** Whether two patterns, in which `*` means any text, have a text in common. */
function meet(one: string, other: string): boolean {
  // For each length of the beginning of `one`: whether it meets the beginning of `other` that was looked at so far.
  let met = [true]
  for (let at = 1; at <= one.length; at += 1) met.push(met[at - 1] === true && one[at - 1] === '*')
  for (const wanted of other.split('')) {
    const next = [met[0] === true && wanted === '*']
    for (let at = 1; at <= one.length; at += 1) {
      const isAny = wanted === '*' || one[at - 1] === '*'
      next.push(isAny ? next[at - 1] === true || met[at] === true : met[at - 1] === true && one[at - 1] === wanted)
    }
    met = next
  }
  return met[one.length] === true
}
