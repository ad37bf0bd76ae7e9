import { adminPath } from '../../../control/controlOperation.ts'
import { curl } from '../../../sample/curlCommand.ts'
import type { ShownWorld } from './shownWorld.ts'

/** A command that does in a terminal what a panel does. */
export function adminCurl({ control }: Pick<ShownWorld, 'control'>, path: string, body: object): string {
  const headers = { 'content-type': 'application/json' }
  return curl(location.origin, { method: 'POST', path: `${adminPath}/worlds/${control.name}${path}`, headers, body: JSON.stringify(body) })
}
