import type { JSX } from 'preact'
import type { Dashboard } from '../dashboard.ts'
import { Command } from '../parts/command.tsx'
import { CallDetail } from './callDetail.tsx'
import { CallList } from './callList.tsx'
import { Filters } from './filters.tsx'

interface Props {
  readonly dashboard: Dashboard
}

/** Calls of all worlds as they come, and the one that is opened. */
export function NowPage({ dashboard }: Props): JSX.Element {
  const { calls } = dashboard
  const opened = calls.opened.value
  return (
    <div class={opened ? 'now opened' : 'now'}>
      <section class="calls" aria-label="Calls">
        <Filters calls={calls} />
        {calls.kept.value.length === 0 ? <NoCalls dashboard={dashboard} /> : <CallList calls={calls} />}
      </section>
      {opened ? <CallDetail dashboard={dashboard} entry={opened} /> : null}
    </div>
  )
}

function NoCalls({ dashboard }: Props): JSX.Element {
  const { value: firstCall } = dashboard.firstCall
  return (
    <div class="empty">
      <h2>No calls yet</h2>
      <p>Send one, and it appears here at once:</p>
      {firstCall === undefined ? null : <Command text={firstCall ?? `curl ${location.origin}/__admin/health`} />}
    </div>
  )
}
