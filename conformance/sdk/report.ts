import type { Sdk } from './sdk.ts'
import { stepNames, type StepResult } from './sequence.ts'

export interface SdkResult {
  readonly sdk: Sdk
  readonly steps: readonly StepResult[]
}

const marks = { green: '✓', red: '✗', 'n/a': '–' }

export function isGreen({ steps }: SdkResult): boolean {
  return steps.every(({ outcome }) => outcome !== 'red')
}

/** A table with one line for each SDK and one column for each step. */
export function tableOf(results: readonly SdkResult[]): string {
  const wide = Math.max(...results.map(({ sdk }) => titleOf(sdk).length))
  const head = `${''.padEnd(wide)}  ${stepNames.join('  ')}`
  const rows = results.map(({ sdk, steps }) => {
    const cells = steps.map(({ step, outcome }) => marks[outcome].padEnd(step.length))
    return `${titleOf(sdk).padEnd(wide)}  ${cells.join('  ')}`.trimEnd()
  })
  return [head, ...rows].join('\n')
}

/** The steps that failed or are not applicable, with the reasons. */
export function reasonsOf({ sdk, steps }: SdkResult): string[] {
  return steps.flatMap(({ step, outcome, reason }) =>
    outcome === 'green' ? [] : [`${marks[outcome]} ${titleOf(sdk)}, ${step}: ${(reason ?? '').slice(0, 400)}`],
  )
}

function titleOf({ sdk, things }: Sdk): string {
  return `${sdk.slice(0, sdk.lastIndexOf('@'))} ${things}`
}
