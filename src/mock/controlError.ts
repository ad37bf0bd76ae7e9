import { problem, type Problem, type ProblemName } from '../engine/problems.ts'

/** Says why a world could not be looked at or changed as asked. */
export class ControlError extends Error {
  readonly problem: Problem
  constructor(name: ProblemName, detail: string) {
    super(detail)
    this.problem = problem(name, detail)
  }
}
