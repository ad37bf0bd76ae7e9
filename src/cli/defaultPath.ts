import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A path below the working directory if it exists there; otherwise the same path in this package. */
export function defaultPath(path: string): string {
  if (existsSync(path)) return path
  // This module is two folders deep in the sources and three in the built package.
  const own = ['../../', '../../../'].map((up) => fileURLToPath(new URL(`${up}${path}`, import.meta.url)))
  return own.find((each) => existsSync(each)) ?? path
}
