import type { JSX } from 'preact'
import type { Choice } from '../../../world/journal/journalEntry.ts'
import type { Dashboard } from '../dashboard.ts'
import type { CallEntry } from './callEntry.ts'

interface Props {
  readonly dashboard: Dashboard
  readonly entry: CallEntry
}

/** The choices that led to the reply, and what faults made of it. */
export function Why({ dashboard, entry }: Props): JSX.Element {
  const { sent, notes, elsewhere = [] } = entry
  return (
    <>
      <ol class="why">
        {entry.why.map((each, index) => (
          <Chosen key={index} choice={each} />
        ))}
      </ol>
      {sent?.delivery ? <p class="failure">The client did not get this reply: {sent.delivery.how}.</p> : null}
      {elsewhere.length > 0 ? (
        <p class="actions">
          What the call did not find is in another world:
          {elsewhere.map((world) => (
            <button key={world} type="button" onClick={() => dashboard.show('world', world)}>
              Show world {world}
            </button>
          ))}
        </p>
      ) : null}
      {notes.length > 0 ? (
        <ul class="notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** The reason names the rule and the decision that it rests on, if there are any. */
function Chosen({ choice: { phase, by, outcome, reason, records = [] } }: { readonly choice: Choice }): JSX.Element {
  return (
    <li class={outcome === 'passed' ? 'quiet' : undefined}>
      <b>
        {phase}
        {outcome === 'passed' ? '' : `: ${by}`} {outcome}
      </b>{' '}
      {reason}
      {records.length > 0 ? <p class="rule quiet">It looked at {records.join(', ')}.</p> : null}
    </li>
  )
}
