import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { Report } from '../../document/finding.ts'
import { runtimeOf } from './ajv.ts'

/** Adds validators to `exports`, with keys such as `request /components/schemas/Pet`. Gets its dependencies by name from `require`. */
type Module = (exports: Record<string, ValidateFunction>, require: (name: string) => unknown) => void

/** The validators of a document, compiled ahead of time: `thorough` ones find every violation, `brief` ones stop at the first. */
export interface Precompiled {
  readonly thorough: Module
  readonly brief: Module
}

/** Finds a validator by the pointer of its schema. Returns undefined if it was not compiled ahead of time. */
export type Find = (direction: string, pointer: string) => ValidateFunction | undefined

/** Returns a `Find` for a module. The module is loaded on first use. */
export function opener(module: Module | undefined, report: Report): Find {
  let opened: Record<string, ValidateFunction> | undefined
  return (direction, pointer) => {
    if (!module) return undefined
    if (!opened) module((opened = {}), runtimeOf(report))
    return opened[`${direction} ${pointer}`]
  }
}
