import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { problem, type Problem } from '../engine/problems.ts'
import { ControlError, type WorldControl } from './worldControl.ts'
import type { Mock } from './mock.ts'
import { NotDurableError } from '../world/commits.ts'
import { BadWorldNameError, TooManyWorldsError } from '../world/worlds.ts'
import { guard, type GuardOptions } from './guard.ts'

/** What an admin operation answers: a value as JSON, or nothing. */
type Act = (world: WorldControl, request: Request) => Promise<unknown>

/** The admin API of a mock, to be served under `/__admin`: looks at worlds and changes them. Has no CORS on purpose. */
export function adminApp(mock: Mock, options: GuardOptions): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag')
  app.use(guard(options))
  app.use(express.json({ limit: '1mb', strict: false, type: () => true }))
  const taken = new Map<string, string[]>()
  const route = (method: 'get' | 'put' | 'post' | 'delete', path: string, act: Act): void => {
    taken.set(path, [...(taken.get(path) ?? []), method.toUpperCase(), ...(method === 'get' ? ['HEAD'] : [])])
    app[method](path, async (request, response) => {
      const result = await act(mock.world(request.params['world'] as string | undefined), request)
      if (result === undefined) response.status(204).end()
      else response.json(result)
    })
  }
  route('get', '/health', async () => ({ status: 'up', mocks: mock.mounts.map(({ name }) => name) }))
  route('get', '/worlds', async () => ({ worlds: mock.worldNames() }))
  const known =
    (act: Act): Act =>
    (world, request) =>
      act(mustExist(mock, world), request)
  route(
    'get',
    '/worlds/:world',
    known((world) => world.state()),
  )
  route('delete', '/worlds/:world', (world) => world.delete())
  route('post', '/worlds/:world/reset', (world) => world.reset())
  route('post', '/worlds/:world/states', (world, { body }) => world.given(givenOf(body)))
  route(
    'get',
    '/worlds/:world/journal',
    known(async (world) => ({ exchanges: await world.journal() })),
  )
  route(
    'delete',
    '/worlds/:world/journal',
    known((world) => world.clearJournal()),
  )
  route(
    'get',
    '/worlds/:world/clock',
    known(async (world) => ({ now: await world.clock() })),
  )
  route('put', '/worlds/:world/clock', async (world, { body }) => ({ now: await world.setClock(fieldOf(body, 'now')) }))
  route('post', '/worlds/:world/clock/advance', async (world, { body }) => ({ now: await world.advance(fieldOf(body, 'by')) }))
  route('put', '/worlds/:world/settings', async (world, { body }) => {
    const { strict } = objectOf(body)
    if (typeof strict !== 'boolean') throw new ControlError('invalid-request', 'The body is {"strict": true} or {"strict": false}.')
    await world.setStrict(strict)
    return { strict }
  })
  for (const [path, methods] of taken) app.all(path, wrongMethod(methods))
  app.use(notFound)
  app.use(failed)
  return app
}

/** Calls that name no world go to `default`, so that one is always there. */
function mustExist(mock: Mock, world: WorldControl): WorldControl {
  if (world.name === 'default' || mock.worldNames().includes(world.name)) return world
  throw new ControlError('no-such-world', `There is no world "${world.name}" yet; there are ${mock.worldNames().join(', ') || 'none'}.`)
}

function objectOf(body: unknown): Record<string, unknown> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  throw new ControlError('invalid-request', 'The body must be a JSON object.')
}

function fieldOf(body: unknown, name: string): string {
  const value = objectOf(body)[name]
  if (typeof value === 'string') return value
  throw new ControlError('invalid-request', `The body must be a JSON object with the text "${name}".`)
}

function givenOf(body: unknown): { state: string; provider?: string; params?: Record<string, unknown> } {
  const { provider, params } = objectOf(body)
  if (provider !== undefined && typeof provider !== 'string')
    throw new ControlError('invalid-request', '"provider" must be the name of a provider.')
  return {
    state: fieldOf(body, 'state'),
    ...(provider !== undefined && { provider }),
    ...(params !== undefined && params !== null && { params: objectOf(params) }),
  }
}

function wrongMethod(methods: readonly string[]): (request: Request, response: Response) => void {
  const allow = [...methods, 'OPTIONS'].join(', ')
  return ({ method }, response) => {
    response.set('allow', allow)
    if (method === 'OPTIONS') response.status(204).end()
    else send(response, problem('method-not-allowed', `It has ${allow}.`))
  }
}

function notFound(request: Request, response: Response): void {
  send(response, problem('no-such-operation', `The admin API has no ${request.method} ${request.path}.`))
}

/** Express knows an error handler by its four parameters. */
function failed(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) return next(error)
  send(response, problemOf(error))
}

function problemOf(error: unknown): Problem {
  if (error instanceof ControlError) return error.problem
  if (error instanceof BadWorldNameError) return problem('bad-world', error.message)
  if (error instanceof TooManyWorldsError) return problem('too-many-worlds', error.message)
  if (error instanceof NotDurableError) return problem('not-durable', 'Try again.')
  const { status, type } = (error ?? {}) as { status?: unknown; type?: unknown }
  if (type === 'entity.too.large') return problem('too-large')
  if (status === 415) return problem('unsupported-media-type', 'Send JSON in UTF-8.')
  if (typeof status === 'number' && status < 500) return problem('bad-syntax', 'The path must be percent-encoded text, and the body JSON.')
  return problem('broken-handler', error instanceof Error ? error.message : undefined)
}

function send(response: Response, body: Problem): void {
  response.status(body.status).type('application/problem+json').send(JSON.stringify(body))
}
