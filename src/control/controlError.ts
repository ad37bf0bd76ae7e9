import { problem, type Problem, type ProblemName, problems } from '../engine/problems.ts'
import { BadWorldNameError, TooManyWorldsError } from '../world/worlds.ts'

/** Says why a world could not be looked at or changed as asked. */
export class ControlError extends Error {
  readonly problem: Problem
  constructor(name: ProblemName, detail: string) {
    super(detail)
    this.problem = problem(name, detail)
  }
}

/** An error of a mock that runs here as it would arrive from one that runs elsewhere. */
export function asControlError(error: unknown): unknown {
  if (error instanceof BadWorldNameError) return new ControlError('bad-world', error.message)
  if (error instanceof TooManyWorldsError) return new ControlError('too-many-worlds', error.message)
  return error
}

/** The error that the problem of a mock elsewhere stands for; undefined where it is none that we know. */
export function controlErrorFrom({ type, detail, title }: Partial<Problem>): ControlError | undefined {
  const name = String(type).replace(/^urn:tallystick:problem:/, '')
  return Object.hasOwn(problems, name) ? new ControlError(name as ProblemName, detail ?? title ?? name) : undefined
}
