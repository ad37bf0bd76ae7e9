import { bare, singular, wordsOf } from './names.ts'
import { formOf, type PathShape } from '../resources/paths.ts'

/** `action` is any other verb, such as `archive`. */
export type RpcRole = 'create' | 'read' | 'list' | 'update' | 'delete' | 'action'

/** The parts of a procedure's name: `/users/get`, `/users.get` and `/getUser` read a user. */
export interface RpcName {
  readonly role: RpcRole
  readonly verb: string
  /** The noun as the path has it. */
  readonly noun: string
  /** Whether the verb is a segment of its own. */
  readonly isApart: boolean
  /** The path before the noun. */
  readonly prefix: string
  /** The path of an item of the resource, if there is one. */
  readonly itemForm: string
}

const verbs: Readonly<Record<string, RpcRole>> = {
  get: 'read',
  info: 'read',
  retrieve: 'read',
  fetch: 'read',
  read: 'read',
  show: 'read',
  view: 'read',
  describe: 'read',
  list: 'list',
  index: 'list',
  getall: 'list',
  listall: 'list',
  create: 'create',
  add: 'create',
  new: 'create',
  insert: 'create',
  update: 'update',
  edit: 'update',
  modify: 'update',
  patch: 'update',
  rename: 'update',
  delete: 'delete',
  remove: 'delete',
  destroy: 'delete',
}

/** The methods that procedures of each role use. */
const methods: Readonly<Record<RpcRole, ReadonlySet<string>>> = {
  read: new Set(['GET', 'POST']),
  list: new Set(['GET', 'POST']),
  create: new Set(['POST', 'PUT']),
  update: new Set(['POST', 'PUT', 'PATCH']),
  delete: new Set(['POST', 'DELETE']),
  action: new Set(['POST', 'PUT', 'PATCH']),
}

/**
 * Reads the name of a procedure. A verb that is not known may stand in two places: `/users/resetPassword` resets the password of a user, or
 * a user password. Empty if the path is not a procedure.
 */
export function rpcNames({ segments, verb: custom }: PathShape, method: string): readonly RpcName[] {
  const last = segments.at(-1)
  if (last === undefined || !('fixed' in last)) return []
  if (custom !== undefined) return namesIn(segments.slice(0, -1), { verb: custom, noun: last.fixed, isApart: true }, method)
  const before = segments.at(-2)
  const within = inOneSegment(last.fixed)
  const apart = before && 'fixed' in before ? { verb: last.fixed, noun: before.fixed, isApart: true } : undefined
  const named = [within, apart].filter((each) => each !== undefined)
  const known = named.find(({ verb }) => roleOf(verb) !== undefined)
  const above = (isApart: boolean): PathShape['segments'] => segments.slice(0, isApart ? -2 : -1)
  return (known ? [known] : named).flatMap((each) => namesIn(above(each.isApart), each, method))
}

function namesIn(above: PathShape['segments'], { verb, noun, isApart }: Named, method: string): RpcName[] {
  const role = roleOf(verb) ?? 'action'
  if (!methods[role].has(method)) return []
  const base = formOf(above)
  const prefix = base === '' ? '' : `${base}/`
  return [{ role, verb, noun, isApart, prefix, itemForm: `${prefix}${noun.toLowerCase()}/{}` }]
}

/** A name that all procedures of a resource share. */
export function groupOf({ prefix, noun }: RpcName): string {
  return `${prefix}${bare(singular(noun))}`
}

interface Named {
  readonly verb: string
  readonly noun: string
  readonly isApart: boolean
}

/** `users.list`, `listUsers`, `get_user`, `archiveUser`. */
function inOneSegment(segment: string): Named | undefined {
  const [, noun, verb] = /^([\w-]+)\.(\w+)$/.exec(segment) ?? []
  if (noun !== undefined && verb !== undefined) return { verb, noun, isApart: false }
  const [first, ...others] = wordsOf(segment)
  if (first === undefined || others.length === 0 || roleOf(segment) !== undefined) return undefined
  return { verb: first, noun: others.join('-'), isApart: false }
}

function roleOf(verb: string): RpcRole | undefined {
  const known = bare(verb)
  return Object.hasOwn(verbs, known) ? verbs[known] : undefined
}
