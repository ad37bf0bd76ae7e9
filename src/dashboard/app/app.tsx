import { useEffect, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { ApisPage } from './apis/apisPage.tsx'
import { NowPage } from './calls/nowPage.tsx'
import type { ConnectionState } from './connection.ts'
import { pages, type Dashboard, type PageName } from './dashboard.ts'
import { WorldPage } from './world/worldPage.tsx'

interface Props {
  readonly dashboard: Dashboard
}

const states: Readonly<Record<ConnectionState, string>> = {
  connecting: 'Connecting…',
  live: 'Live',
  paused: 'Paused while hidden',
  unauthorised: 'Token needed',
  lost: 'The mock does not answer',
}

export function App({ dashboard }: Props): JSX.Element {
  const { state } = dashboard.connection
  return (
    <>
      <header class="bar">
        <h1>Tallystick</h1>
        <nav aria-label="Pages">
          {(Object.keys(pages) as PageName[]).map((page) => (
            <button
              key={page}
              type="button"
              aria-current={dashboard.page.value === page ? 'page' : undefined}
              onClick={() => dashboard.show(page)}
            >
              {pages[page]}
            </button>
          ))}
        </nav>
        <span class={`state ${state.value}`} role="status">
          {states[state.value]}
        </span>
      </header>
      <main>{state.value === 'unauthorised' ? <SignIn dashboard={dashboard} /> : <Current dashboard={dashboard} />}</main>
    </>
  )
}

function Current({ dashboard }: Props): JSX.Element {
  switch (dashboard.page.value) {
    case 'now':
      return <NowPage dashboard={dashboard} />
    case 'world':
      return <WorldPage dashboard={dashboard} />
    case 'apis':
      return <ApisPage dashboard={dashboard} />
  }
}

/** Asks for the token again: it is kept in memory only, so a reload forgets it. */
function SignIn({ dashboard }: Props): JSX.Element {
  const [token, setToken] = useState('')
  useEffect(() => document.getElementById('token')?.focus(), [])
  return (
    <form
      class="panel narrow"
      onSubmit={(event) => {
        event.preventDefault()
        dashboard.signIn(token.trim())
      }}
    >
      <h2>This mock asks for its admin token</h2>
      <p>
        <code>tally mock</code> prints it when it starts. It stays in this page and is forgotten when you reload.
      </p>
      <label for="token">Admin token</label>
      <input id="token" type="password" autocomplete="off" value={token} onInput={(event) => setToken(event.currentTarget.value)} />
      <button type="submit" class="main">
        Continue
      </button>
    </form>
  )
}
