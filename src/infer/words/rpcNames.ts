import { bare, singular, wordsOf } from './names.ts'
import { formOf, type PathShape } from '../resources/paths.ts'

export type RpcRole = 'create' | 'read' | 'list' | 'update' | 'delete'

/** The parts of a procedure's name: `/users/get`, `/users.get` and `/getUser` read a user. */
export interface RpcName {
  readonly role: RpcRole
  readonly verb: string
  /** The noun as the path has it. */
  readonly noun: string
  /** The same for all procedures of a resource. */
  readonly group: string
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
}

/** Reads the name of a procedure; undefined if the path is not a procedure. */
export function rpcName({ segments, verb: custom }: PathShape, method: string): RpcName | undefined {
  const last = segments.at(-1)
  if (last === undefined || !('fixed' in last) || custom !== undefined) return undefined
  const before = segments.at(-2)
  const named =
    inOneSegment(last.fixed) ?? (before && 'fixed' in before ? { verb: last.fixed, noun: before.fixed, isApart: true } : undefined)
  const role = named && roleOf(named.verb)
  if (!named || role === undefined || !methods[role].has(method)) return undefined
  const base = formOf(segments.slice(0, named.isApart ? -2 : -1))
  const [prefix, noun] = [base === '' ? '' : `${base}/`, named.noun]
  return { role, verb: named.verb, noun, group: `${prefix}${bare(singular(noun))}`, itemForm: `${prefix}${noun.toLowerCase()}/{}` }
}

interface Named {
  readonly verb: string
  readonly noun: string
  readonly isApart: boolean
}

/** `users.list`, `listUsers`, `get_user`. */
function inOneSegment(segment: string): Named | undefined {
  const [, noun, verb] = /^([\w-]+)\.(\w+)$/.exec(segment) ?? []
  if (noun !== undefined && verb !== undefined) return { verb, noun, isApart: false }
  const [first, ...others] = wordsOf(segment)
  if (first === undefined || others.length === 0 || roleOf(first) === undefined || roleOf(segment) !== undefined) return undefined
  return { verb: first, noun: others.join('-'), isApart: false }
}

function roleOf(verb: string): RpcRole | undefined {
  const known = bare(verb)
  return Object.hasOwn(verbs, known) ? verbs[known] : undefined
}
