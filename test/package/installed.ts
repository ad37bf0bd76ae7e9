import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { projectRoot } from '../projectRoot.ts'

/** A project that has installed the packed package. */
export const installed = inject('installed')

/** Imports an entry of the installed package. That takes less than an import from the code, and is what users get. */
export function importInstalled(name: string): Promise<object> {
  return import(/* @vite-ignore */ createRequire(join(installed, 'package.json')).resolve(name))
}

/** Has the project install a package besides, or all of a scope. */
export function install(name: string): void {
  const link = join(installed, 'node_modules', name)
  if (existsSync(link)) return
  mkdirSync(dirname(link), { recursive: true })
  symlinkSync(join(projectRoot, 'node_modules', name), link)
}
