import { decodePercent } from './percentEncoding.ts'
import { SpecError, type OpenApiDocument, type Reference } from './document.ts'

const longestChain = 50

export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && typeof (value as { $ref?: unknown }).$ref === 'string'
}

/** The target of a local reference such as `#/components/schemas/Pet`, or undefined. The path may lead through other references. */
export function lookUp(document: object, ref: string, steps = 0): unknown {
  if (ref === '#') return document
  if (!ref.startsWith('#/')) return undefined
  let value: unknown = document
  for (const part of ref.slice(2).split('/')) {
    const name = referencePart(part)
    if (isReference(value) && !Object.hasOwn(value, name) && steps < longestChain) value = lookUp(document, value.$ref, steps + 1)
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Record<string, unknown>)[name]
  }
  return value
}

/**
 * Follows references until it finds a value that is not a reference.
 *
 * @param at JSON pointer of `value`, for the error
 * @throws SpecError for a reference that does not resolve or is circular
 */
export function follow<T>(document: OpenApiDocument, value: T | Reference, at: string): T {
  let current: unknown = value
  for (let steps = 0; isReference(current); steps += 1) {
    const found = lookUp(document, current.$ref)
    if (found === undefined) throw new SpecError(`The reference "${current.$ref}" does not resolve.`, at)
    if (steps > longestChain) throw new SpecError(`The reference "${current.$ref}" refers to itself.`, at)
    current = found
  }
  return current as T
}

/** Follows references until it finds a value that is not a reference. Undefined for a reference that does not resolve or is circular. */
export function tryFollow(document: OpenApiDocument, value: unknown): unknown {
  try {
    return follow<unknown>(document, value, '')
  } catch (error) {
    if (error instanceof SpecError) return undefined
    throw error
  }
}

/** Escapes a name for use in a JSON pointer. */
export function pointerPart(name: string): string {
  if (!name.includes('~') && !name.includes('/')) return name
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** Splits a JSON pointer into its names, unescaped. */
export function pointerParts(pointer: string): string[] {
  return pointer.split('/').slice(1).map(unescaped)
}

function unescaped(part: string): string {
  return part.includes('~') ? part.replaceAll('~1', '/').replaceAll('~0', '~') : part
}

/** Decodes one part of a reference, which may be percent-encoded, to a name. */
export function referencePart(part: string): string {
  return unescaped(decodePercent(part))
}
