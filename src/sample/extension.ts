import type { Faker } from '@faker-js/faker'
import { numberFrom } from '../numbers/exactNumber.ts'

/**
 * Calls the method of faker that `x-faker` names, such as `person.firstName`, without arguments. The name is looked up, never executed as
 * code. Undefined if there is no such method.
 */
export function fromExtension(path: unknown, faker: Faker): unknown {
  if (typeof path !== 'string' || !/^[a-z][A-Za-z]*\.[a-z][A-Za-z0-9]*$/.test(path)) return undefined
  const [name, method] = path.split('.') as [string, string]
  const group: unknown = Object.hasOwn(faker, name) ? (faker as unknown as Record<string, unknown>)[name] : undefined
  if (typeof group !== 'object' || group === null || name === 'helpers' || method in Object.prototype) return undefined
  try {
    const found: unknown = (group as Record<string, unknown>)[method]
    return typeof found === 'function' ? asJson(found.call(group)) : undefined
  } catch {
    // The method needs arguments.
    return undefined
  }
}

function asJson(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'bigint' ? numberFrom(String(value)) : value
}
