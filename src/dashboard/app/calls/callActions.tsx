import type { JSX } from 'preact'
import { whyNotAgain } from '../../../control/journal/callAgain.ts'
import type { Dashboard } from '../dashboard.ts'
import { CopyButton } from '../parts/command.tsx'
import { Failure } from '../parts/failure.tsx'
import { useAction, type UserAction } from '../parts/useAction.ts'
import { asCurl } from './asCurl.ts'
import type { CallEntry } from './callEntry.ts'
import { operationOf } from './filter.ts'

interface Props {
  readonly dashboard: Dashboard
  readonly entry: CallEntry
}

/** The actions on a call. */
export function CallActions({ dashboard, entry }: Props): JSX.Element {
  const action = useAction()
  const { world } = entry
  const control = dashboard.connection.control.world(world)
  const operation = operationOf(entry)
  const refusal = whyNotAgain(entry)
  const again = async (): Promise<void> => {
    const { exchange } = await control.sendAgain(String(entry.id))
    if (exchange !== undefined) dashboard.calls.selected.value = exchange
  }
  return (
    <>
      <p class="actions">
        <button
          type="button"
          disabled={action.isBusy || refusal !== undefined}
          aria-describedby={refusal === undefined ? undefined : 'not-again'}
          onClick={() => void action.run(again)}
        >
          Send again
        </button>
        <CopyButton label="Copy as curl" text={asCurl(entry, location.origin)} />
        {operation === undefined ? null : <NextCall dashboard={dashboard} entry={entry} operation={operation} action={action} />}
        <button type="button" onClick={() => dashboard.show('world', world)}>
          Show world {world}
        </button>
      </p>
      {refusal === undefined ? null : (
        <p class="quiet" id="not-again">
          It cannot be sent again from here. {refusal} Copy it as curl.
        </p>
      )}
      <Failure text={action.failure} />
    </>
  )
}

interface NextCallProps extends Props {
  readonly operation: string
  readonly action: UserAction
}

/** The actions for the next call of the same operation. */
function NextCall({ dashboard, entry: { world, reply }, operation, action }: NextCallProps): JSX.Element {
  const override = async (): Promise<void> => {
    await dashboard.connection.control.world(world).override({ operation, reply: { status: reply.status, body: reply.body }, times: 1 })
    dashboard.show('world', world)
  }
  return (
    <>
      <button type="button" disabled={action.isBusy} onClick={() => void action.run(override)}>
        Answer the next call like this
      </button>
      <button type="button" onClick={() => dashboard.plan(world, operation)}>
        Make the next call fail
      </button>
    </>
  )
}
