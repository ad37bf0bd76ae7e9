import type { ComponentChildren, JSX } from 'preact'
import type { Violation } from '../../../schema/violation.ts'
import type { Dashboard } from '../dashboard.ts'
import { Failure } from '../parts/failure.tsx'
import { Json, type Marks } from '../parts/json.tsx'
import { Time } from '../parts/time.tsx'
import { useAction } from '../parts/useAction.ts'
import { asCurl } from './asCurl.ts'
import type { CallEntry } from './callEntry.ts'
import { nameOf } from './calls.ts'
import { Records, Why } from './why.tsx'

interface Props {
  readonly dashboard: Dashboard
  readonly entry: CallEntry
}

/** One call: who answered and why, then request and reply side by side. */
export function CallDetail({ dashboard, entry }: Props): JSX.Element {
  const { request, reply } = entry
  const violations = entry.violations as readonly ShownViolation[]
  return (
    <section class="detail" aria-label="Call">
      <header>
        <h2>
          <span class={`status s${String(reply.status)[0]}`}>{reply.status}</span> {request.method} {request.path}
        </h2>
        <button type="button" onClick={() => (dashboard.calls.selected.value = undefined)}>
          Close
        </button>
      </header>
      <Why entry={entry} />
      {violations.length > 0 ? <Violations violations={violations} /> : null}
      <Records dashboard={dashboard} entry={entry} />
      <Facts entry={entry} />
      <p class="actions">
        <button type="button" onClick={() => navigator.clipboard.writeText(asCurl(entry, location.origin))}>
          Copy as curl
        </button>
        <AsOverride dashboard={dashboard} entry={entry} />
        <button type="button" onClick={() => dashboard.show('world', entry.world)}>
          Show world {entry.world}
        </button>
      </p>
      <div class="sides">
        <Side title="Request">
          <Named title="Query" value={request.query} />
          <Body value={request.body} marks={marksOf(violations, '/body')} />
          <Named title="Headers" value={request.headers} />
        </Side>
        <Side title="Reply">
          <Body value={reply.body} />
          <Named title="Headers" value={reply.headers} />
        </Side>
      </div>
    </section>
  )
}

function Facts({ entry }: { readonly entry: CallEntry }): JSX.Element {
  const { answeredBy, provider, operation, at, world, took, version } = entry
  return (
    <dl class="facts">
      <dt>Answered by</dt>
      <dd>{answeredBy}</dd>
      <dt>Operation</dt>
      <dd>{operation === undefined ? 'none' : `${provider ?? ''}/${operation}`}</dd>
      <dt>World</dt>
      <dd>
        {world} at <Time at={at} full />
        {version === undefined ? '' : `, version ${version}`}
      </dd>
      <dt>Took</dt>
      <dd>
        {took.toFixed(2)} ms, call {nameOf(entry)}
      </dd>
    </dl>
  )
}

/** A violation with the place in the spec that it rests on. */
interface ShownViolation extends Violation {
  readonly spec?: { readonly pointer: string; readonly evidence?: { readonly level?: string; readonly decision?: string } }
}

function Violations({ violations }: { readonly violations: readonly ShownViolation[] }): JSX.Element {
  return (
    <div class="violations">
      <h3>{violations.length === 1 ? 'One violation of the spec' : `${violations.length} violations of the spec`}</h3>
      <ul>
        {violations.map(({ code, at, message, spec }) => (
          <li key={`${code}${at}`}>
            <code>{at}</code> {message} <span class="quiet">{code}</span>
            {spec ? (
              <p class="rule">
                Spec: <code>{spec.pointer}</code>{' '}
                <span class="quiet">{[spec.evidence?.level, spec.evidence?.decision].filter(Boolean).join(', decision ')}</span>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Sets the reply as an override for the next call of its operation, and shows it among those of the world. */
function AsOverride({ dashboard, entry: { provider, operation, world, reply } }: Props): JSX.Element | null {
  const action = useAction()
  if (operation === undefined) return null
  const override = { operation: `${provider}/${operation}`, reply: { status: reply.status, body: reply.body }, times: 1 }
  const set = async (): Promise<void> => {
    await dashboard.connection.control.world(world).override(override)
    dashboard.show('world', world)
  }
  return (
    <>
      <button type="button" disabled={action.isBusy} onClick={() => void action.run(set)}>
        Answer the next call like this
      </button>
      <Failure text={action.failure} />
    </>
  )
}

function Side({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="side">
      <h3>{title}</h3>
      {children}
    </div>
  )
}

function Body({ value, marks }: { readonly value: unknown; readonly marks?: Marks }): JSX.Element {
  return value === undefined ? <p class="quiet">No body.</p> : <Json value={value} {...(marks && { marks })} />
}

function Named({ title, value }: { readonly title: string; readonly value: unknown }): JSX.Element | null {
  const pairs = Object.entries((value ?? {}) as Record<string, unknown>)
  if (pairs.length === 0) return null
  return (
    <details open={title === 'Query'}>
      <summary>{title}</summary>
      <dl class="pairs">
        {pairs.map(([name, each]) => (
          <>
            <dt>{name}</dt>
            <dd>{Array.isArray(each) ? each.join(', ') : String(each)}</dd>
          </>
        ))}
      </dl>
    </details>
  )
}

/** The violations in one part of a request, by the pointer within that part. */
function marksOf(violations: readonly Violation[], part: string): Marks {
  const inside = violations.filter(({ at }) => at === part || at.startsWith(`${part}/`))
  return new Map([...Map.groupBy(inside, ({ at }) => at.slice(part.length))].map(([at, all]) => [at, all.map(({ message }) => message)]))
}
