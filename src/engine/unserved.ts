import type { Call } from './call.ts'
import { isPreflight, preflightHeaders } from './pages/cors.ts'
import type { Exchange } from './exchange.ts'
import { nearestOperations } from './nearestOperations.ts'
import { problem, problemReply } from './refusals/problems.ts'
import { withoutWorld, type Routes } from './routes.ts'

type Problem = ReturnType<typeof problemReply>

/** Sets the operation of an exchange, or answers it: preflights, wrong methods and unknown paths have no operation. */
export function answerUnserved(x: Exchange, routes: Routes, cors: boolean): void {
  const { call, match } = x
  if (x.reply) return
  if (cors && isPreflight(call)) x.answer({ status: 204, body: undefined, headers: preflightHeaders(call) }, 'mock')
  else if (match.kind === 'wrong method') x.answer(wrongMethod(call, match.allow), 'mock')
  else if (match.kind === 'not found') x.answer(unknownPath(x, routes), 'mock')
  else x.operation = match.target
}

/** The problem for a call that matched no operation. It names the nearest one. */
function unknownPath(x: Exchange, { mounts, prefix, prefixes }: Routes): Problem {
  const { mount, call } = x
  x.nearest = nearestOperations(mount ? [mount] : mounts, { method: call.method, path: withoutWorld(call.path), prefix })
  const [nearest] = x.nearest
  const hint = nearest ? ` The nearest operation is ${nearest.method} ${nearest.path}.` : ''
  return problemReply(
    mount
      ? problem('no-such-operation', `The spec of ${mount.name} has no operation at this path.${hint}`)
      : problem('no-such-provider', `Paths start with one of: ${prefixes.join(', ')}.${hint}`),
  )
}

function wrongMethod({ method }: Call, methods: readonly string[]): Problem {
  const allow = methods.join(', ')
  if (method === 'OPTIONS') return { status: 204, body: undefined, headers: { allow } }
  return problemReply(problem('method-not-allowed', `This path supports ${allow}.`), { allow })
}
