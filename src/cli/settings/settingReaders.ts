import { CommandError } from '../commandError.ts'
import { originsOf } from '../flags.ts'

/** Reads a value, or throws a CommandError that starts with `name`: the option, variable or file the value comes from. */
export type SettingReader<T> = (value: unknown, name: string) => T

export function wholeNumber(least: number, most: number): SettingReader<number> {
  return (value, name) => {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
    if (typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most) return number
    throw new CommandError(`${name} must be a whole number from ${least} to ${most}.`)
  }
}

export function oneOf<T extends string>(choices: readonly T[]): SettingReader<T> {
  return (value, name) => {
    const found = choices.find((each) => each === value)
    if (found !== undefined) return found
    throw new CommandError(`${name} must be one of ${choices.join(', ')}.`)
  }
}

const units: Readonly<Record<string, number>> = { '': 1, b: 1, k: 1e3, kb: 1e3, m: 1e6, mb: 1e6, g: 1e9, gb: 1e9 }

/** `64MB`, `500 kB`, or a number of bytes. A small number without a unit is refused: it probably means something larger than bytes. */
export function bytes(value: unknown, name: string): number {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?) ?([kmg]?b?)$/i.exec(String(value)) ?? []
  const size = Math.floor(Number(digits) * (units[unit.toLowerCase()] ?? NaN))
  if (size === 0 || (size > 0 && (unit !== '' || size >= 1_000))) return size
  throw new CommandError(`${name} must be a size with a unit, such as 64MB or 500kB, or at least 1000 bytes; 0 keeps nothing.`)
}

export function text(value: unknown, name: string): string {
  if (typeof value === 'string') return value
  throw new CommandError(`${name} must be text.`)
}

/** An address to listen on. It must not be empty: to Node.js, that means all addresses of this machine. */
export function address(value: unknown, name: string): string {
  const found = text(value, name)
  if (found.trim() !== '') return found
  throw new CommandError(`${name} must not be empty. To listen on all addresses of this machine, use 0.0.0.0 or ::.`)
}

/** A bearer token that can be sent in a header. An empty one would protect nothing. */
export function token(value: unknown, name: string): string {
  const found = text(value, name)
  if (/^[\x21-\x7e]+$/.test(found)) return found
  throw new CommandError(`${name} must have at least one character, and only visible ASCII characters without spaces.`)
}

/** A path prefix that clients send unchanged, and that does not hide the admin API or the worlds in paths. */
export function pathPrefix(value: unknown, name: string): string {
  const prefix = text(value, name)
  if (/^\/*(?:@|__admin(?:\/|$))/.test(prefix))
    throw new CommandError(`${name} must not start with /__admin or /@: these are the paths of the admin API and of worlds.`)
  if (!/^[\w.~/-]*$/.test(prefix))
    throw new CommandError(`${name} must be a path of letters, digits and the characters . _ ~ / -, such as /api/v1.`)
  if (prefix.split('/').some((part) => part === '.' || part === '..'))
    throw new CommandError(`${name} must not contain the segments "." or "..": clients resolve them before they send the path.`)
  return prefix
}

export function texts(value: unknown, name: string): readonly string[] {
  if (typeof value === 'string') return value.split(',').map((each) => each.trim())
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value
  throw new CommandError(`${name} must be a list of providers and specs.`)
}

export function origins(value: unknown, name: string): readonly string[] {
  const found = typeof value === 'string' || Array.isArray(value) ? originsOf(String(value)) : undefined
  if (found) return found
  throw new CommandError(`${name} must be a list of origins, such as https://schemas.example.`)
}

export function trueOrFalse(value: unknown, name: string): boolean {
  if (typeof value === 'boolean') return value
  if (value === 'true' || value === '1') return true
  if (value === 'false' || value === '0') return false
  throw new CommandError(`${name} must be true or false.`)
}
