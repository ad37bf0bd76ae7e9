import type { Success } from './bodies.ts'
import type { Role } from './model.ts'

/** The status of a success: the declared one, or the usual one for a range, for `default` and where none is declared. */
export function statusFor(role: Role, success: Success | undefined): number {
  if (success !== undefined && /^\d{3}$/.test(success.status)) return Number(success.status)
  if (success?.status.startsWith('3')) return 300
  if (role === 'create') return 201
  return role === 'delete' && success?.isEmpty !== false ? 204 : 200
}

/**
 * Whether a create sends a Location header: if it is declared, and if nothing else in its reply could tell a client where the new item is.
 */
export function sendsLocation(success: Success | undefined): boolean {
  return success?.headers.includes('location') === true || (success?.isEmpty !== false && statusFor('create', success) === 201)
}
