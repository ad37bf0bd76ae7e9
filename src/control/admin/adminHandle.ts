import type { Call, Handle, Reply } from '../../engine/call.ts'
import { JsonError } from '../../engine/body/jsonBounds.ts'
import { lookFirst } from '../../engine/refusals/failure.ts'
import { problem, type Problem } from '../../engine/refusals/problems.ts'
import { Router } from '../../spec/router.ts'
import { NotDurableError, OutcomeUnknownError } from '../../world/commits/commitErrors.ts'
import { worldName } from '../../world/worldName.ts'
import { checkInput } from '../input/inputCheck.ts'
import { filterFields, testOf, type JournalFilter } from '../journal/journalFilter.ts'
import { ofWorld, type EntryOfWorld } from '../journal/entryOfWorld.ts'
import { readInput } from './adminInput.ts'
import { jsonBody } from './jsonPieces.ts'
import { ControlError } from '../controlError.ts'
import { EventStreams } from './eventStreams.ts'
import type { Mock } from '../mock.ts'
import { operations, type OperationName } from '../operationTable.ts'

/** Admits a request, or returns the problem why not. */
export type Guard = (headers: Call['headers']) => Problem | undefined

/** The part of a mock that the admin API uses. */
type Administered = Pick<Mock, 'run' | 'worldNames' | 'audience'>

/** Answers calls of the admin API, whose paths begin after `/__admin`. It has no CORS headers, so pages of other origins cannot use it. */
export function adminHandle(mock: Administered, guard: Guard, streams = new EventStreams()): Handle {
  const router = new Router<OperationName>()
  for (const [name, { method, path }] of Object.entries(operations)) router.add(method, path, name as OperationName)
  return async (call) => {
    const reply = await answer(mock, { call, guard, router, streams }).catch((error: unknown) => refusal(problemOf(error)))
    return call.method === 'HEAD' ? { ...reply, body: null } : reply
  }
}

/** Server-sent events of all worlds or of one. They are not an operation of the table, because they have no end. */
const eventsPath = /^(?:\/worlds\/([^/]+))?\/journal\/events\/*$/
/** The number of earlier exchanges that the events begin with. */
const mostEarlier = 500

interface Admitting {
  readonly call: Call
  readonly guard: Guard
  readonly router: Router<OperationName>
  readonly streams: EventStreams
}

async function answer(mock: Administered, { call, guard, router, streams }: Admitting): Promise<Reply> {
  const refused = guard(call.headers)
  if (refused && isReadiness(call)) return readiness(mock)
  if (refused) return refusal(refused, refused.status === 401 ? { 'www-authenticate': 'Bearer' } : {})
  const eventsOf = eventsPath.exec(call.path)
  if (eventsOf) return events(mock, { call, streams, world: eventsOf[1] })
  const match = router.match(call.method === 'HEAD' ? 'GET' : call.method, call.path.replace(/(?<=.)\/+$/, ''))
  if (match.kind === 'not found') return refusal(problem('no-such-operation', `The admin API has no ${call.method} ${call.path}.`))
  if (match.kind === 'wrong method') return wrongMethod(call, match.allow)
  const operation = operations[match.target]
  const input = readInput(operation, call, match.params)
  if (operation.mustExist) await refuseUnknownWorld(mock, String(input['world']))
  return success(await mock.run(match.target, input), operation.textType)
}

/** Load balancers ask for this, and have no token. */
function isReadiness({ method, path }: Call): boolean {
  return (method === 'GET' || method === 'HEAD') && path.replace(/\/+$/, '') === '/ready'
}

/** Without a token, only whether the mock is ready: the reason may name a machine. */
async function readiness(mock: Administered): Promise<Reply> {
  try {
    return success(await mock.run('ready', {}), undefined)
  } catch {
    return refusal(problem('not-ready'))
  }
}

interface StreamOfWorld extends Pick<Admitting, 'call' | 'streams'> {
  /** The name of the world in the path. */
  readonly world: string | undefined
}

/** The exchanges that meet the conditions in the query: those in the journals first, then each new one. */
async function events(mock: Administered, { call, streams, world }: StreamOfWorld): Promise<Reply> {
  if (call.method !== 'GET' && call.method !== 'HEAD') return wrongMethod(call, ['GET'])
  if (world !== undefined) await refuseUnknownWorld(mock, world)
  const filter = checkInput(filterFields, readInput(operations.journals, call, {})) as JournalFilter
  const isWanted = testOf(filter)
  // Refuses unknown names before the stream begins.
  await mock.run('journals', { ...filter, limit: 0 })
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' }
  if (call.method === 'HEAD') return { status: 200, headers, body: null }
  return {
    status: 200,
    headers,
    body: streams.open({ audience: mock.audience, earlier: earlierEntries(mock, filter, world), world, isWanted }),
  }
}

async function earlierEntries(mock: Administered, filter: JournalFilter, world: string | undefined): Promise<readonly EntryOfWorld[]> {
  const asked = { ...filter, limit: Math.min(filter.limit ?? mostEarlier, mostEarlier) }
  const output = world === undefined ? await mock.run('journals', asked) : await mock.run('journal', { ...asked, world })
  const { exchanges } = output as { readonly exchanges: readonly EntryOfWorld[] }
  return world === undefined ? exchanges : exchanges.map((each) => ofWorld(world, each))
}

function success(output: unknown, textType: string | undefined): Reply {
  if (textType !== undefined) return { status: 200, headers: { 'content-type': textType }, body: String(output) }
  if (output === undefined) return { status: 204, headers: {}, body: null }
  return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: jsonBody(output) }
}

function refusal(body: Problem, headers: Reply['headers'] = {}): Reply {
  const type = { 'content-type': 'application/problem+json; charset=utf-8' }
  return { status: body.status, headers: { ...type, ...headers }, body: JSON.stringify(body) }
}

function wrongMethod({ method }: Call, methods: readonly string[]): Reply {
  const allow = [...methods.flatMap((each) => (each === 'GET' ? ['GET', 'HEAD'] : [each])), 'OPTIONS'].join(', ')
  if (method === 'OPTIONS') return { status: 204, headers: { allow }, body: null }
  return refusal(problem('method-not-allowed', `This path allows ${allow}.`), { allow })
}

/** Refuses a world that does not exist. `default` always exists, because calls without a world use it. */
async function refuseUnknownWorld(mock: Administered, name: string): Promise<void> {
  if (name === 'default' || !worldName.test(name)) return
  const names = await knownNames(mock, name)
  if (names.includes(name)) return
  throw new ControlError('no-such-world', `There is no world "${name}" yet. Worlds: ${names.join(', ') || 'none'}.`)
}

/** The names of all worlds. While the store is away, the journal of a world that is in memory can still be read. */
async function knownNames(mock: Administered, name: string): Promise<readonly string[]> {
  try {
    return ((await mock.run('worldNames', {})) as { readonly worlds: readonly string[] }).worlds
  } catch (error) {
    const names = mock.worldNames()
    if (error instanceof NotDurableError && names.includes(name)) return names
    throw error
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof ControlError) return error.problem
  if (error instanceof NotDurableError) return problem('not-durable', 'Try again.')
  if (error instanceof OutcomeUnknownError) return problem('outcome-unknown', lookFirst)
  if (error instanceof JsonError) return problem('bad-syntax', `The body ${error.message}.`)
  if (error instanceof URIError) return problem('bad-syntax', 'The path and the query must be percent-encoded text.')
  return problem('broken-handler', error instanceof Error ? error.message : undefined)
}
