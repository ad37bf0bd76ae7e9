import type { JSX } from 'preact'
import type { ApiEvidence, CheckedPacts, OperationEvidence } from '../../../mock/apiEvidence.ts'
import type { ServedApi } from '../../../control/operations/apis.ts'
import { isNamedByPath } from '../../../document/operationName.ts'
import { curl } from '../../../sample/curlCommand.ts'
import type { Dashboard } from '../dashboard.ts'
import { useAction } from '../parts/useAction.ts'
import { TableHead } from '../parts/tableHead.tsx'

interface Props {
  readonly api: ServedApi
  readonly operations: ServedApi['operations']
  /** Undefined while it is being read. */
  readonly evidence: ApiEvidence | undefined
  readonly dashboard: Dashboard
}

const columns = ['Operation', 'Answered by', 'Evidence', 'Contracts cover', 'No contract for', 'Spec', 'Mock', 'Sandbox', 'Try it'] as const

/** The operations of an API as rows. */
export function Operations({ api, operations, evidence, dashboard }: Props): JSX.Element {
  return (
    <div class="scroll">
      <table class="operations">
        <TableHead columns={columns} />
        <tbody>
          {operations.map((each) => (
            <tr key={each.id}>
              <td>
                <b>{each.id}</b>
                {isNamedByPath(each.id) ? null : (
                  <div class="call">
                    {each.method} {each.path}
                  </div>
                )}
                <div class="quiet">{each.summary}</div>
              </td>
              <td data-label="Answered by">
                {each.answeredBy}
                <div class="quiet">{each.reason}</div>
              </td>
              <Found found={evidence?.operations.find(({ operation }) => operation === each.id)} />
              <td data-label="Try it">
                <CopyCurl dashboard={dashboard} provider={api.name} operation={each.id} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Found({ found }: { readonly found: OperationEvidence | undefined }): JSX.Element {
  if (!found) return <td colSpan={6} class="quiet" />
  const { statements, successes, refusals, uncovered, spec, mock, sandbox } = found
  return (
    <>
      <td data-label="Evidence">
        {Object.entries(statements).map(([level, count]) => (
          <div key={level}>
            {count} {level}
          </div>
        ))}
        {Object.keys(statements).length === 0 ? <span class="quiet">none</span> : null}
      </td>
      <td data-label="Contracts cover">
        <Statuses counts={successes} />
        <Statuses counts={refusals} />
        {spec.of === 0 ? <span class="quiet">none</span> : null}
      </td>
      <td data-label="No contract for">{uncovered.join(', ') || <span class="quiet">–</span>}</td>
      <Checked label="Spec" checked={spec} />
      <Checked label="Mock" checked={mock} />
      <Checked label="Sandbox" checked={sandbox} />
    </>
  )
}

function Statuses({ counts }: { readonly counts: Readonly<Record<string, number>> }): JSX.Element {
  return (
    <div>
      {Object.entries(counts)
        .map(([status, count]) => (count === 1 ? status : `${status} ×${count}`))
        .join(', ')}
    </div>
  )
}

interface CheckedProps {
  readonly label: string
  readonly checked: CheckedPacts
}

/** `8 of 8` with the day, or that nothing was checked. */
function Checked({ label, checked: { passed, failed, of, date } }: CheckedProps): JSX.Element {
  if (date === undefined)
    return (
      <td data-label={label}>
        <span class="quiet">{of === 0 ? '–' : 'not checked'}</span>
      </td>
    )
  return (
    <td data-label={label}>
      <span>
        <span class={failed > 0 ? 's5' : passed < of ? 's4' : 's2'}>
          {passed} of {of}
        </span>
        {failed > 0 ? `, ${failed} differ` : ''}
      </span>
      <div class="quiet">{date}</div>
    </td>
  )
}

/** Copies a call that the operation should accept. */
function CopyCurl({
  dashboard,
  provider,
  operation,
}: {
  readonly dashboard: Dashboard
  readonly provider: string
  readonly operation: string
}): JSX.Element {
  const action = useAction()
  const copy = async (): Promise<void> => {
    const { body, ...example } = await dashboard.connection.control.exampleCall({ provider, operation })
    await navigator.clipboard.writeText(curl(location.origin, { ...example, body }))
  }
  return (
    <button type="button" class="link" title={action.failure} disabled={action.isBusy} onClick={() => void action.run(copy)}>
      Copy curl
    </button>
  )
}

/** `1 operation`, `2 operations` */
export function counted(count: number, name: string): string {
  return count === 1 ? `1 ${name}` : `${count} ${name}s`
}

/** `37 documented, 205 assumed` */
export function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')
}
