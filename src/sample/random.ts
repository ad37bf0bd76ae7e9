import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Random values. The same seed always gives the same values in the same order. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  /** A string of decimal digits. */
  digits(count: number): string
  /** One item of a list, which must not be empty. */
  pick<T>(from: readonly T[]): T
  /** A number from 0 up to, but not including, 1. */
  fraction(): number
}

/** A 32-bit seed made of a number and names. So the same entity gets the same data, whatever was made before. */
export function seedOf(seed: number, ...names: readonly (string | number)[]): number {
  let hash = 0x811c9dc5 ^ seed
  for (let index = 0; index < names.length; index += 1) hash = mixed(index === 0 ? hash : step(hash, 0), String(names[index]))
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

function mixed(hash: number, text: string): number {
  let all = hash
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) as number
    if (code > 0xffff) index += 1
    all = step(all, code)
  }
  return all
}

/** FNV-1a, by characters. */
function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

function digits(count: number, int: Random['int']): string {
  let text = ''
  while (text.length < count) text += String(int(0, 999_999_999)).padStart(9, '0')
  return text.slice(0, count)
}

/**
 * Creates a source of random values.
 *
 * @example random(seedOf(1, 'loans', 'PL1')).digits(20)
 */
export function random(seed: number): Random {
  const generator = xoroshiro128plus(seed)
  const int = (min: number, max: number): number => uniformInt(generator, min, max)
  return {
    int,
    digits: (count) => digits(count, int),
    pick: (from) => from[int(0, from.length - 1)] as (typeof from)[number],
    fraction: () => int(0, 0xffffffff) / 0x100000000,
  }
}
