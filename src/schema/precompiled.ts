import type { ValidateFunction } from 'ajv/dist/2020.js'
import { runtimeOf } from './ajv.ts'

/** Fills in validators by direction and pointer; asks for what they need by name. */
type Module = (exports: Record<string, ValidateFunction>, require: (name: string) => unknown) => void

/** The validators of a document, compiled ahead: those that find every violation, and those that find the first. */
export interface Precompiled {
  readonly thorough: Module
  readonly brief: Module
}

/** Finds a validator by where its schema stands; undefined where it was not compiled ahead. */
export type Find = (direction: string, pointer: string) => ValidateFunction | undefined

/** Opens validators when the first of them is asked for. */
export function opener(module: Module | undefined, warn: (at: string, message: string) => void): Find {
  let opened: Record<string, ValidateFunction> | undefined
  return (direction, pointer) => {
    if (!module) return undefined
    if (!opened) module((opened = {}), runtimeOf(warn))
    return opened[`${direction} ${pointer}`]
  }
}
