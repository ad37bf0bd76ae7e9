import { methods } from '../../document/document.ts'
import type { Mount } from '../../engine/routes.ts'
import type { ProblemName } from '../../engine/refusals/problems.ts'
import type { Operation } from '../../spec/operation.ts'
import { ControlError } from '../controlError.ts'
import { didYouMean } from './didYouMean.ts'

/** An operation of a mount, by its full name such as `fint/disburseLoan`. */
export interface MockedOperation {
  readonly full: string
  readonly mount: Mount
  readonly operation: Operation
}

/** How an input names an operation. */
export interface NamedOperation {
  /** Its id, or its full name. */
  readonly operation: string
  readonly provider?: string | undefined
}

/** The largest number of names to list: a document may have hundreds of operations. */
const mostListed = 30

/**
 * Finds the operation that an input names.
 *
 * @throws ControlError, with this problem, if there is none or several have the name
 */
export function findOperation(
  mounts: readonly Mount[],
  { operation: name, provider }: NamedOperation,
  problem: ProblemName,
): MockedOperation {
  refuseUnknownProvider(mounts, provider, problem)
  const all = operationsOf(mounts.filter((mount) => provider === undefined || mount.name === provider))
  const exact = all.filter(({ full }) => full === name)
  const [only, ...others] = exact.length > 0 ? exact : all.filter(({ operation }) => operation.id === name)
  if (!only) throw new ControlError(problem, unknownOperation(name, all))
  if (others.length > 0)
    throw new ControlError(problem, `"operation" is not clear. Write one of: ${[only, ...others].map(({ full }) => full).join(', ')}.`)
  return only
}

/** @throws ControlError if no operation has this id or full name */
export function refuseUnknownOperation(mounts: readonly Mount[], name: string): void {
  const all = operationsOf(mounts)
  if (!all.some(({ full, operation }) => full === name || operation.id === name))
    throw new ControlError('invalid-request', unknownOperation(name, all))
}

function operationsOf(mounts: readonly Mount[]): MockedOperation[] {
  return mounts.flatMap((mount) => mount.api.operations.map((operation) => ({ full: `${mount.name}/${operation.id}`, mount, operation })))
}

/** @throws ControlError, with this problem, if no call can have this method */
export function refuseUnknownMethod(method: string | undefined, problem: ProblemName): void {
  if (method !== undefined && !methods.some((each) => each === method.toLowerCase()))
    throw new ControlError(problem, `"method" must be one of: ${methods.join(', ').toUpperCase()}.`)
}

export function refuseUnknownProvider(mounts: readonly Mount[], provider: string | undefined, problem: ProblemName): void {
  const names = mounts.map(({ name }) => name)
  if (provider !== undefined && !names.includes(provider))
    throw new ControlError(problem, `"provider" must be one of: ${names.join(', ') || 'none is mocked'}.`)
}

function unknownOperation(name: string, all: readonly MockedOperation[]): string {
  const meant = didYouMean(
    name,
    all.flatMap(({ full, operation }) => [operation.id, full]),
  )
  return `"operation" is ${JSON.stringify(name)}, which is not mocked.${meant} It must be one of: ${firstNames(all.map(({ full }) => full))}.`
}

/** Names for a message, and how many others there are. */
export function firstNames(names: readonly string[]): string {
  const rest = names.length - mostListed
  return `${names.slice(0, mostListed).join(', ') || 'none'}${rest > 0 ? ` and ${rest} more` : ''}`
}
