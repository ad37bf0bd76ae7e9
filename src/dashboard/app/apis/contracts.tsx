import type { JSX } from 'preact'
import type { ApiEvidence, CheckedPacts, OperationEvidence } from '../../../mock/apiEvidence.ts'
import type { ServedApi } from '../../../control/operations/apis.ts'
import { Command } from '../parts/command.tsx'
import { counted } from './operations.tsx'

const targets = ['spec', 'mock', 'sandbox'] as const

const names: Readonly<Record<(typeof targets)[number], string>> = {
  spec: 'Compared with the spec',
  mock: 'Replayed against the mock',
  sandbox: "Replayed against the vendor's sandbox",
}

/** What the pacts of an API have shown, and the command that checks what was never checked. */
export function Contracts({ api, evidence }: { readonly api: ServedApi; readonly evidence: ApiEvidence }): JSX.Element {
  const { interactions, operations } = evidence
  if (interactions === 0)
    return (
      <>
        <h3>Contracts</h3>
        <p class="quiet">No pact with “{api.name}” was found in contracts/pacts. Once there is one, check it:</p>
        <Command text={`npx tally verify ${api.name} --against spec`} />
      </>
    )
  const unchecked = targets.filter((target) => sumOf(operations, target).date === undefined)
  return (
    <>
      <h3>Contracts</h3>
      <dl class="facts">
        <dt>In the pacts</dt>
        <dd>{counted(interactions, 'interaction')}</dd>
        {targets.map((target) => (
          <>
            <dt>{names[target]}</dt>
            <dd>{words(sumOf(operations, target))}</dd>
          </>
        ))}
      </dl>
      {unchecked.length > 0 ? (
        <Command text={unchecked.map((target) => `npx tally verify ${api.name} --against ${target}`).join('\n')} />
      ) : null}
    </>
  )
}

function words({ passed, failed, of, date }: CheckedPacts): string {
  if (date === undefined) return 'never'
  return `${passed} of ${of} passed${failed > 0 ? `, ${failed} differ` : ''} (${date})`
}

function sumOf(operations: readonly OperationEvidence[], target: (typeof targets)[number]): CheckedPacts {
  const all = operations.map((each) => each[target])
  const sum = (count: (each: CheckedPacts) => number): number => all.reduce((total, each) => total + count(each), 0)
  const [date] = all.flatMap((each) => each.date ?? []).toSorted()
  return { passed: sum(({ passed }) => passed), failed: sum(({ failed }) => failed), of: sum(({ of }) => of), date }
}
