import type { ComponentChildren, JSX } from 'preact'
import type { Dashboard } from '../dashboard.ts'
import { Json, type Marks } from '../parts/json.tsx'
import { Time } from '../parts/time.tsx'
import { CallActions } from './callActions.tsx'
import type { CallEntry } from './callEntry.ts'
import { nameOf } from './calls.ts'
import { operationOf } from './filter.ts'
import { RecordsOfCall } from './recordsOfCall.tsx'
import { marksOf, Violations, type ShownViolation } from './violations.tsx'
import { Why } from './why.tsx'

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
      <Why dashboard={dashboard} entry={entry} />
      <CallActions key={nameOf(entry)} dashboard={dashboard} entry={entry} />
      <div class="sides">
        <Side title="Request">
          <Named title="Query" value={request.query} />
          <Body value={request.body} marks={marksOf(violations, '/body')} />
          <Named title="Headers" value={request.headers} />
        </Side>
        <Side title={entry.sent?.body === undefined ? 'Reply' : 'Reply as it was sent'}>
          <Body value={entry.sent?.body ?? reply.body} />
          <Named title="Headers" value={reply.headers} />
        </Side>
      </div>
      <Violations violations={violations.filter(({ at }) => !isIn('/body', at) || request.body === undefined)} />
      <RecordsOfCall dashboard={dashboard} entry={entry} />
      <Facts entry={entry} />
    </section>
  )
}

function Facts({ entry }: { readonly entry: CallEntry }): JSX.Element {
  const { answeredBy, principal, at, realTime, world, took, version } = entry
  return (
    <dl class="facts">
      <dt>Answered by</dt>
      <dd>{answeredBy}</dd>
      <dt>Operation</dt>
      <dd>{operationOf(entry) ?? 'none'}</dd>
      <dt>Caller</dt>
      <dd>{principal ?? 'not known'}</dd>
      <dt>World</dt>
      <dd>
        {world} at <Time at={at} real={realTime} full />
        {version === undefined ? '' : `, version ${version}`}
      </dd>
      <dt>Took</dt>
      <dd>
        {took.toFixed(2)} ms, call {nameOf(entry)}
      </dd>
    </dl>
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

function isIn(part: string, at: string): boolean {
  return at === part || at.startsWith(`${part}/`)
}
