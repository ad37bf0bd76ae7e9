import { problem, type Problem, type ProblemName, problems } from '../engine/refusals/problems.ts'
import type { Violation } from '../schema/violation.ts'
import { TooManyRecordsError } from '../world/worldPlan.ts'
import { TooManyTemplatesError } from '../world/templates/templates.ts'
import { BadWorldNameError, TooManyWorldsError, WorldExistsError } from '../world/worldErrors.ts'

/** A world could not be read or changed as asked. `problem` says why. */
export class ControlError extends Error {
  override readonly name = 'ControlError'
  readonly problem: Problem
  constructor(name: ProblemName, detail: string, violations?: readonly Violation[]) {
    super(detail)
    this.problem = problem(name, detail, violations)
  }
}

/** The error as a mock elsewhere would report it. */
export function asControlError(error: unknown): unknown {
  if (error instanceof BadWorldNameError) return new ControlError('bad-world', error.message)
  if (error instanceof TooManyRecordsError) return new ControlError('too-many-records', error.message)
  if (error instanceof TooManyWorldsError) return new ControlError('too-many-worlds', error.message)
  if (error instanceof WorldExistsError) return new ControlError('world-exists', error.message)
  if (error instanceof TooManyTemplatesError) return new ControlError('too-many-templates', error.message)
  return error
}

/** The error for a problem that a mock elsewhere reported; undefined if the problem is not one of a mock. */
export function controlErrorFrom({ type, detail, title, violations }: Partial<Problem>): ControlError | undefined {
  const name = String(type).replace(/^urn:tallystick:problem:/, '')
  return Object.hasOwn(problems, name) ? new ControlError(name as ProblemName, detail ?? title ?? name, violations) : undefined
}
