import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A path in the working directory, else in this package. */
export function standardPath(path: string): string {
  if (existsSync(path)) return path
  const own = ['../../', '../../../'].map((up) => fileURLToPath(new URL(`${up}${path}`, import.meta.url)))
  return own.find((each) => existsSync(each)) ?? path
}
