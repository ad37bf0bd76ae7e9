import { isObject } from '../document/lenient.ts'
import { VerifyError } from './verifyError.ts'

/** What a YAML file says; the parser is loaded when there is one to read. Throws `VerifyError` where it is no YAML. */
export async function parseYaml(text: string, file: string): Promise<unknown> {
  const { parse } = await import('yaml')
  try {
    return parse(text) as unknown
  } catch (error) {
    throw new VerifyError(`${file}: ${(error as Error).message.split('\n')[0]}`)
  }
}

/** A value as the object that has to stand at this place. Throws `VerifyError` where it is none. */
export function objectAt(value: unknown, at: string): Record<string, unknown> {
  if (isObject(value)) return value
  throw new VerifyError(`${at} must be an object.`)
}
