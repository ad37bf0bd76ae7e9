import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { isNamedByPath } from '../../../document/operationName.ts'
import { TableHead } from '../parts/tableHead.tsx'
import { Time } from '../parts/time.tsx'
import type { CallEntry } from './callEntry.ts'
import { nameOf, type Calls } from './calls.ts'
import { isRefused } from './filter.ts'

/** In pixels, as in the style sheet. */
const rowHeight = 30
/** Rows that are drawn above and below the visible ones, so that scrolling shows no gaps. */
const spare = 12

const columns = ['Time', 'Status', 'Call', 'World', 'Caller', 'Answered by']

/** The calls, newest first. Only the rows that can be seen are drawn. */
export function CallList({ calls }: { readonly calls: Calls }): JSX.Element {
  const top = useSignal(0)
  const height = useSignal(800)
  const shown = calls.shown.value
  const first = Math.max(0, Math.floor(top.value / rowHeight) - spare)
  const last = Math.min(shown.length, Math.ceil((top.value + height.value) / rowHeight) + spare)
  const measure = (element: HTMLElement | null): void => {
    if (element && element.clientHeight > 0) height.value = element.clientHeight
  }
  return (
    <div
      class="list"
      ref={measure}
      onScroll={(event) => (top.value = event.currentTarget.scrollTop)}
      onKeyDown={(event) => move(calls, event)}
      tabIndex={-1}
    >
      <table>
        <TableHead columns={columns} numbers={['ms']} />
        <tbody>
          <Spacer rows={first} />
          {shown.slice(first, last).map((each) => (
            <Row key={nameOf(each)} entry={each} calls={calls} />
          ))}
          <Spacer rows={shown.length - last} />
        </tbody>
      </table>
      {shown.length === 0 ? <p class="empty">No call matches the filters.</p> : null}
    </div>
  )
}

/** Arrow keys select the call above or below; Escape closes it. */
function move(calls: Calls, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (event.key === 'Escape') calls.selected.value = undefined
  if (step === undefined) return
  event.preventDefault()
  const shown = calls.shown.value
  const at = shown.findIndex((each) => nameOf(each) === calls.selected.value)
  const next = shown[Math.min(shown.length - 1, Math.max(0, at + step))]
  if (next) calls.selected.value = nameOf(next)
}

function Spacer({ rows }: { readonly rows: number }): JSX.Element | null {
  return rows > 0 ? <tr aria-hidden="true" style={{ height: `${rows * rowHeight}px` }} /> : null
}

function Row({ entry, calls }: { readonly entry: CallEntry; readonly calls: Calls }): JSX.Element {
  const name = nameOf(entry)
  const isOpen = calls.selected.value === name
  const { request, reply, operation } = entry
  return (
    <tr class={isOpen ? 'chosen' : undefined} onClick={() => (calls.selected.value = isOpen ? undefined : name)}>
      <td>
        <Time at={entry.at} real={entry.realTime} />
      </td>
      <td>
        <span class={`status s${String(reply.status)[0]}`}>{reply.status}</span>
      </td>
      <td class="call">
        <button type="button" aria-expanded={isOpen}>
          <b>{request.method}</b> {request.path}
        </button>{' '}
        <span class="quiet">{operation === undefined || isNamedByPath(operation) ? '' : operation}</span>
      </td>
      <td class={entry.world === 'default' ? 'quiet' : undefined}>{entry.world}</td>
      <td class="quiet" title={entry.principal}>
        {entry.principal}
      </td>
      <td class={isRefused(entry) ? undefined : 'quiet'}>{entry.answeredBy}</td>
      <td class="number quiet">{entry.took.toFixed(1)}</td>
    </tr>
  )
}
