import { readFile } from 'node:fs/promises'
import { isObject } from '../document/lenient.ts'
import { parseYaml } from '../load/text/parseText.ts'
import { VerifyError } from './verifyError.ts'

/**
 * Reads a YAML file that contains an object. An empty file is an empty object. Undefined means that the file does not exist.
 *
 * @throws VerifyError if the file cannot be read or holds something else, LoadError if it is not YAML
 */
export async function readYamlObject(file: string): Promise<Record<string, unknown> | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new VerifyError(`${file}: cannot be read (${error.code}).`)
  })
  return text === undefined ? undefined : objectAt((await parseYaml(text, file)) ?? {}, file)
}

/**
 * Returns a value of a configuration file as an object.
 *
 * @param at its place, for the message
 * @throws VerifyError if it is something else
 */
export function objectAt(value: unknown, at: string): Record<string, unknown> {
  if (isObject(value)) return value
  throw new VerifyError(`${at} must be an object.`)
}
