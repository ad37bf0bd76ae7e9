import { render } from 'preact'
import { App } from './app.tsx'
import { MockConnection } from './connection.ts'
import { Dashboard } from './dashboard.ts'

const place = document.getElementById('app')
if (place) {
  const dashboard = new Dashboard(new MockConnection(location.origin))
  render(<App dashboard={dashboard} />, place)
  dashboard.start()
}
