import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { Report } from '../../document/finding.ts'
import { runtimeOf } from './ajv.ts'

/** Adds validators to `exports`, by direction and pointer, and gets their dependencies by name from `require`. */
type Module = (exports: Record<string, ValidateFunction>, require: (name: string) => unknown) => void

/** The validators of a document, compiled ahead: those that find every violation, and those that find the first. */
export interface Precompiled {
  readonly thorough: Module
  readonly brief: Module
}

/** Finds a validator by the place of its schema. Returns undefined if it was not compiled ahead. */
export type Find = (direction: string, pointer: string) => ValidateFunction | undefined

/** Loads the validators of a module when the first of them is needed. */
export function opener(module: Module | undefined, report: Report): Find {
  let opened: Record<string, ValidateFunction> | undefined
  return (direction, pointer) => {
    if (!module) return undefined
    if (!opened) module((opened = {}), runtimeOf(report))
    return opened[`${direction} ${pointer}`]
  }
}
