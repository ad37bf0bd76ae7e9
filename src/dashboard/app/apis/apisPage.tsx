import { useSignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { ApiEvidence } from '../../../mock/apiEvidence.ts'
import type { ServedApi } from '../../../control/operations/apis.ts'
import type { Dashboard } from '../dashboard.ts'
import { Command } from '../parts/command.tsx'
import { Failure } from '../parts/failure.tsx'
import { SearchBox } from '../parts/searchBox.tsx'
import { useAction } from '../parts/useAction.ts'
import { Contracts } from './contracts.tsx'
import { counted, listed, Operations } from './operations.tsx'
import { Letter } from './letter.tsx'

/** The APIs that the mock serves: their operations, where their descriptions come from, their contracts, and the questions to their vendors. */
export function ApisPage({ dashboard }: { readonly dashboard: Dashboard }): JSX.Element {
  const [text, setText] = useState('')
  const sought = text.trim().toLowerCase()
  const apis = dashboard.apis.value
  const found = apis.filter((each) => operationsWith(each, sought).length > 0)
  return (
    <div class="apis">
      <div class="filters" role="search">
        <SearchBox class="text" label="Search operations" value={text} onInput={setText} />
      </div>
      {found.map((api) => (
        <Api key={api.name} api={api} sought={sought} isAlone={apis.length === 1} dashboard={dashboard} />
      ))}
      {apis.length === 0 ? (
        <div class="empty">
          <p>This mock serves no API. Start it with one:</p>
          <Command text="npx tally mock ./openapi.yaml" />
        </div>
      ) : null}
      {apis.length > 0 && found.length === 0 && sought !== '' ? (
        <p class="empty">No operation has “{text}” in its name, path or summary.</p>
      ) : null}
    </div>
  )
}

interface Props {
  readonly api: ServedApi
  readonly sought: string
  readonly isAlone: boolean
  readonly dashboard: Dashboard
}

function Api({ api, sought, isAlone, dashboard }: Props): JSX.Element {
  const { name, title, path, operations } = api
  const isWanted = isAlone || sought !== ''
  const [isOpen, setOpen] = useState(isWanted)
  const evidence = useSignal<ApiEvidence | undefined>(undefined)
  const reading = useAction()
  const isShown = isOpen || isWanted
  useEffect(() => {
    if (isShown && !evidence.value) void reading.run(async () => (evidence.value = await dashboard.connection.control.apiEvidence(name)))
  }, [isShown])
  return (
    <details class="panel wide" open={isShown} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{name}</b> {title} <code>{path}</code> <span class="quiet">{counted(operations.length, 'operation')}</span>
      </summary>
      {isShown ? (
        <>
          <Failure text={reading.failure} />
          <Operations operations={operationsWith(api, sought)} api={api} evidence={evidence.value} dashboard={dashboard} />
          {evidence.value ? <Known api={api} evidence={evidence.value} /> : null}
        </>
      ) : null}
    </details>
  )
}

function Known({ api, evidence }: { readonly api: ServedApi; readonly evidence: ApiEvidence }): JSX.Element {
  const { statements, decisions, open, letter } = evidence
  return (
    <>
      <Contracts api={api} evidence={evidence} />
      <h3>Evidence</h3>
      <p class="quiet">
        {Object.keys(statements).length === 0
          ? 'This document does not say where its statements come from (x-evidence).'
          : `${listed(statements)} statements. ${open} of ${counted(decisions, 'decision')} are open.`}
      </p>
      {letter === undefined ? null : <Letter name={api.name} text={letter} />}
    </>
  )
}

function operationsWith({ operations }: ServedApi, sought: string): ServedApi['operations'] {
  return operations.filter(({ id, method, path, summary = '' }) => `${id} ${method} ${path} ${summary}`.toLowerCase().includes(sought))
}
