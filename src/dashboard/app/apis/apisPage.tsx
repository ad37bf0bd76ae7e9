import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { ServedApi } from '../../../control/operations/apis.ts'
import type { Dashboard } from '../dashboard.ts'

/** The APIs that the mock serves, with their operations. */
export function ApisPage({ dashboard }: { readonly dashboard: Dashboard }): JSX.Element {
  const [text, setText] = useState('')
  return (
    <div class="apis">
      <div class="filters" role="search">
        <input
          type="search"
          aria-label="Search operations"
          placeholder="Search operations"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {dashboard.apis.value.map((api) => (
        <Api key={api.name} api={api} text={text.toLowerCase()} isAlone={dashboard.apis.value.length === 1} />
      ))}
    </div>
  )
}

function Api({ api, text, isAlone }: { readonly api: ServedApi; readonly text: string; readonly isAlone: boolean }): JSX.Element {
  const { name, title, path, operations } = api
  const found = operations.filter((each) => `${each.id} ${each.method} ${each.path} ${each.summary ?? ''}`.toLowerCase().includes(text))
  return (
    <details class="panel wide" open={isAlone || text !== ''}>
      <summary>
        <b>{name}</b> {title} <code>{path}</code>{' '}
        <span class="quiet">{operations.length === 1 ? '1 operation' : `${operations.length} operations`}</span>
      </summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Operation</th>
              <th scope="col">Call</th>
              <th scope="col">Summary</th>
              <th scope="col">Answered by</th>
            </tr>
          </thead>
          <tbody>
            {found.map((each) => (
              <tr key={each.id}>
                <td>{each.id}</td>
                <td class="call">
                  <b>{each.method}</b> {each.path}
                </td>
                <td>{each.summary}</td>
                <td>
                  {each.answeredBy} <span class="quiet">{each.reason}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
