import { send, type WireReply } from '../targets/wire.ts'
import { VerifyError } from '../verifyError.ts'

/** The address of a Pact Broker, and the credentials for it. */
export interface Broker {
  readonly url: URL
  readonly token: string | undefined
  readonly basic: readonly [string, string] | undefined
}

const patience = 30_000

/**
 * The broker that the environment names: `PACT_BROKER_BASE_URL` with `PACT_BROKER_TOKEN`, or with `PACT_BROKER_USERNAME` and
 * `PACT_BROKER_PASSWORD`.
 *
 * @throws VerifyError if it names none
 */
export function brokerOf(environment: NodeJS.ProcessEnv): Broker {
  const { PACT_BROKER_BASE_URL: base, PACT_BROKER_TOKEN: token, PACT_BROKER_USERNAME: user, PACT_BROKER_PASSWORD: password } = environment
  if (!base) throw new VerifyError('PACT_BROKER_BASE_URL is not set: there is no Pact Broker to publish to.')
  if (!/^https?:\/\//i.test(base) || !URL.canParse(base)) throw new VerifyError('PACT_BROKER_BASE_URL must be an http(s) URL.')
  const basic = user && password ? ([user, password] as const) : undefined
  return { url: new URL(base), token: token || undefined, basic: token ? undefined : basic }
}

/**
 * Checks that the broker is reachable and accepts the credentials. Pact's client reports both only as text.
 *
 * @throws UnreachableError if it does not answer, VerifyError if it refuses the credentials
 */
export async function askBroker({ url, token, basic }: Broker): Promise<void> {
  const authorization = token ? `Bearer ${token}` : basic ? `Basic ${Buffer.from(basic.join(':')).toString('base64')}` : undefined
  const headers = { accept: 'application/hal+json', ...(authorization !== undefined && { authorization }) }
  const { status }: WireReply = await send(url, { method: 'GET', path: '/', headers, body: Buffer.alloc(0) }, { patience })
  if (status === 401 || status === 403)
    throw new VerifyError(
      `${url.origin} answered ${status}: it does not accept PACT_BROKER_TOKEN (or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD).`,
    )
}
