import type { Api } from '../../spec/api.ts'
import type { Operation } from '../../spec/operation.ts'
import { itemsOf } from '../../document/lenient.ts'
import { basePath } from '../../document/servers.ts'
import type { Pact } from '../pact/pact.ts'
import { VerifyError } from '../verifyError.ts'
import type { Sandbox } from './sandboxEntry.ts'
import { SandboxPlanner, type PlannerOptions } from './sandboxPlanner.ts'
import { signerOf, type LoginAddress } from './sandboxSigner.ts'
import type { Target } from './target.ts'
import { ask, downStatuses } from './urlTarget.ts'
import { send, UnreachableError, type WireReply } from './wire.ts'

export interface SandboxOptions extends PlannerOptions {
  readonly api: Api | undefined
  /** The pacts to verify. They are needed to notice a misspelt name in a list. */
  readonly pacts: readonly Pact[]
}

/**
 * The target for a vendor's sandbox. Nothing can be set up there: provider states are looked up among fixtures, and the values that exist
 * there are put into the request and the expected reply.
 *
 * @throws VerifyError if a list names an unknown operation or interaction
 */
export function sandboxTarget(sandbox: Sandbox, options: SandboxOptions): Target {
  checkNames(sandbox, options)
  const base = new URL(sandbox.baseUrl)
  const secrets = new Set(sandbox.secrets)
  const sign = signerOf(sandbox, loginAddress(sandbox, base, options.api), (secret) => secrets.add(secret))
  const planner = new SandboxPlanner(sandbox, options)
  const { patience, pause } = sandbox.limits
  return {
    against: { target: 'sandbox', url: `${base.origin}${base.pathname}` },
    secrets,
    patience,
    pause,
    ask: () => ask(base, patience),
    plan: (each) => planner.plan(each),
    setUp: async (_key, { interaction }) => planner.values(interaction),
    exchange: async (_key, { interaction, operation }, request) => {
      const withCredentials = interaction.response.status !== 401 && !sandbox.unsigned.includes(interaction.description)
      const signed = await sign({ request, operation: operation?.id, withCredentials })
      const name = operation?.id ?? request.path.split('?')[0] ?? ''
      const reply = await sendNamed(name, () => send(baseOf(base, operation), signed, { patience }))
      if (downStatuses.has(reply.status) && reply.status !== interaction.response.status)
        throw new UnreachableError({ origin: base.origin, operation: name, cause: 'status', status: reply.status })
      return reply
    },
    tearDown: async () => {},
  }
}

/** Sends a request. If the sandbox cannot be reached, the error names the operation. */
async function sendNamed(operation: string, sendIt: () => Promise<WireReply>): Promise<WireReply> {
  try {
    return await sendIt()
  } catch (error) {
    throw error instanceof UnreachableError ? new UnreachableError({ ...error.unreachable, operation }) : error
  }
}

/** The base of an operation. If the spec gives it servers of its own, such as for tokens, it is called below their path. */
function baseOf(base: URL, operation: Operation | undefined): URL {
  if (!operation) return base
  const [server] = itemsOf(operation.ownServers)
  return server ? new URL(`${base.origin}${basePath(server)}`) : base
}

function loginAddress({ login }: Sandbox, base: URL, api: Api | undefined): LoginAddress | undefined {
  if (!login) return undefined
  if (login.url !== undefined) return { method: login.method ?? 'POST', url: new URL(login.url) }
  const operation = api?.operation(login.operation ?? '')
  if (!operation) throw new VerifyError(`The login of the sandbox names the operation "${login.operation}", which the spec does not have.`)
  return { method: operation.method, url: new URL(`${baseOf(base, operation).href.replace(/\/+$/, '')}${operation.path}`) }
}

function checkNames({ reads, writes, repeatable, unsigned, known }: Sandbox, { api, pacts }: SandboxOptions): void {
  const operation = api && [...reads, ...writes, ...repeatable].find((id) => !api.operation(id))
  if (operation !== undefined) throw new VerifyError(`The sandbox lists the operation "${operation}", which the spec does not have.`)
  const descriptions = new Set(pacts.flatMap(({ interactions }) => interactions.map(({ description }) => description)))
  const interaction = [...unsigned, ...known.map((each) => each.interaction)].find((each) => !descriptions.has(each))
  if (interaction !== undefined) throw new VerifyError(`The sandbox lists the interaction "${interaction}", which no pact has.`)
}
