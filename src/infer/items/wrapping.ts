import { isObject } from '../../document/lenient.ts'

/** Adds what an example has around an item or list to its envelope, without the names that are left out. */
export function framed(
  frame: unknown,
  given: unknown,
  { at, isLeftOut = () => false }: { readonly at: readonly string[]; readonly isLeftOut?: (name: string) => boolean },
): unknown {
  const [name, ...rest] = at
  if (name === undefined || !isObject(frame) || !isObject(given)) return given
  const around = Object.entries(frame).filter(([each]) => !isLeftOut(each))
  return { ...Object.fromEntries(around), ...given, [name]: framed(frame[name], given[name], { at: rest, isLeftOut }) }
}

/** Puts an item or list into its envelope. */
export function wrapped(at: readonly string[], value: unknown): unknown {
  return at.reduceRight<unknown>((inner, name) => (name === '0' ? [inner] : { [name]: inner }), value)
}
