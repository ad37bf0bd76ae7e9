import type { Faker } from '@faker-js/faker'
import { numberFrom } from '../numbers/exactNumber.ts'

/** `x-faker: person.firstName` names a method of faker, called without arguments. It is looked up, never executed as code. */
export function fromExtension(path: unknown, faker: Faker): unknown {
  if (typeof path !== 'string' || !/^[a-z][A-Za-z]*\.[a-z][A-Za-z0-9]*$/.test(path)) return undefined
  const [name, method] = path.split('.') as [string, string]
  const group: unknown = Object.hasOwn(faker, name) ? (faker as unknown as Record<string, unknown>)[name] : undefined
  if (typeof group !== 'object' || group === null || name === 'helpers' || method in Object.prototype) return undefined
  try {
    const invent: unknown = (group as Record<string, unknown>)[method]
    return typeof invent === 'function' ? asJson(invent.call(group)) : undefined
  } catch {
    // A method that needs arguments invents nothing.
    return undefined
  }
}

function asJson(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'bigint' ? numberFrom(String(value)) : value
}
