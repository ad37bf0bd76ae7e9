import { parseArgs } from 'node:util'
import { caseNames } from './traffic.ts'

/** The parts of the benchmark, in the order in which they are measured. */
const parts: readonly string[] = [...caseNames, 'growth', 'first-answer', 'client', 'memory', 'msw', 'verify', 'stores']

export interface BenchOptions {
  readonly quick: boolean
  /** The parts to measure; all by default. */
  readonly only?: readonly string[]
  /** The file to write the figures to. */
  readonly json?: string
}

/**
 * Reads the options of the benchmark.
 *
 * @throws Error if there is no such option or part
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true }, json: { type: 'string' } },
  })
  const unknown = values.only?.find((name) => !parts.includes(name))
  if (unknown !== undefined) throw new Error(`No part is called "${unknown}". Parts: ${parts.join(', ')}.`)
  return values
}
