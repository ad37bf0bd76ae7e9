import { fileURLToPath } from 'node:url'
import { providers } from '../../src/cli/providers.ts'
import { compile } from '../../src/spec/api.ts'
import { notRun, replay } from '../../src/verify/replay.ts'
import type { ProviderResult } from '../../src/verify/result.ts'
import { readSandboxes, type Sandbox } from '../../src/verify/sandboxFile.ts'
import { sandboxTarget, type SandboxOptions } from '../../src/verify/sandboxTarget.ts'
import type { Sandbox as StandIn } from '../sandbox/start.ts'
import { goodPacts } from './goodPacts.ts'
import { pact, type Told } from './pacts.ts'

export const sandboxesFile = fileURLToPath(new URL('../../contracts/sandboxes.yaml', import.meta.url))

/** What a user of the stand-in would put into the environment: addresses, credentials, and what exists there. */
export function environmentOf({
  environment,
  fixtures: { fint, interswitch, etranzact, advancly, ...others },
}: StandIn): Record<string, string> {
  const [metered] = fint.hasMeter
  const [offered] = interswitch.offersAvailable
  const [person] = advancly.individual
  const [member] = others['lipa-later'].hasPlans
  return {
    ...environment,
    FINT_METERED_PHONE: metered.phone,
    FINT_METERED_PIN: metered.pin,
    FINT_METERED_METER: metered.meterNumber,
    INTERSWITCH_CUSTOMER: offered.customerId,
    INTERSWITCH_MERCHANT: offered.merchantId,
    INTERSWITCH_AMOUNT: offered.amount,
    INTERSWITCH_OFFER: offered.offerId,
    ETRANZACT_MANDATE: etranzact.activeMandate[0].loanReference,
    ADVANCLY_PERSON_PHONE: person.phoneNumber,
    ADVANCLY_PERSON_EMAIL: person.email,
    ADVANCLY_PERSON_IDENTIFIER: person.identityNumber,
    ADVANCLY_PERSON_FIRST_NAME: person.firstName,
    ADVANCLY_PERSON_LAST_NAME: person.lastName,
    LIPA_LATER_MEMBER: member.memberId,
    LIPA_LATER_PLAN: String(member.planIds[0]),
  }
}

export interface Against extends Partial<Pick<SandboxOptions, 'allowWrites' | 'today'>> {
  readonly provider: string
  readonly told?: readonly Told[]
  readonly environment: Readonly<Record<string, string>>
  /** What the file would say otherwise. */
  readonly settings?: Partial<Sandbox>
}

/** Verifies pacts against the sandbox that `contracts/sandboxes.yaml` and this environment describe, without pauses. */
export async function verifySandbox({
  provider,
  told = goodPacts[provider] ?? [],
  environment,
  settings,
  ...options
}: Against): Promise<ProviderResult> {
  const behaviour = providers.find(({ name }) => name === provider)
  const api = behaviour && compile(behaviour.document)
  const subject = { provider, pacts: [pact(provider, told)], api }
  const found = (await readSandboxes(sandboxesFile, environment)).get(provider) ?? 'not there'
  if (typeof found === 'string') return notRun(subject, found)
  const sandbox = { ...found, limits: { ...found.limits, pause: 0 }, ...settings }
  const descriptions = new Set(told.map(({ description = '' }) => description))
  const defaults = (state: string): Readonly<Record<string, unknown>> => behaviour?.states[state]?.params ?? {}
  return replay(subject, sandboxTarget(sandbox, { api, allowWrites: false, today: '2026-12-01', defaults, descriptions, ...options }))
}
