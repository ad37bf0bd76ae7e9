import { secretNames } from '../../spec/secrets.ts'
import type { Unreachable } from '../result/finding.ts'
import type { InteractionResult } from '../result/result.ts'
import { inFile } from '../pact/pactPointer.ts'
import { exactJsonOrText } from '../../numbers/exactJson.ts'
import { casesOf, type Case, type Subject } from '../pact/cases.ts'
import { NotVerified, StateFailure, type SendPlan, type Target } from '../targets/target.ts'
import { UnreachableError, type WireReply, type WireRequest } from '../targets/wire.ts'
import { VerifyError } from '../verifyError.ts'
import { openGateway, type Gateway } from './gateway.ts'
import { keyedPact, wantedValues, withoutPactHeaders } from './keyedPact.ts'
import { Mask } from './mask.ts'
import type { runPact, Verified } from './pactVerifier.ts'
import { resultOf, type SentInteraction } from './sentInteraction.ts'

/** The outcome of a replay: a result for each case, and whether the provider stopped answering. */
export interface Replayed {
  readonly interactions: readonly InteractionResult[]
  readonly unreachable: Unreachable | undefined
}

interface Planned {
  readonly case: Case
  readonly plan: SendPlan
  /** Undefined if the plan is to skip it. */
  readonly sending: SentInteraction | undefined
}

/** One run over the cases of a provider. Pact's verifier calls a gateway, and the gateway calls this with the key of the interaction. */
export class Replay {
  readonly #subject: Subject
  readonly #target: Target
  readonly #verifier: typeof runPact
  readonly #mask: Mask
  readonly #planned: readonly Planned[]
  readonly #sendings: ReadonlyMap<string, SentInteraction>
  /** When the last request left, on the monotonic clock. */
  #last = 0
  /** Once set, nothing more is sent. */
  #unreachable: Unreachable | undefined

  constructor(subject: Subject, target: Target, verifier: typeof runPact) {
    this.#subject = subject
    this.#target = target
    this.#verifier = verifier
    this.#mask = new Mask(subject.api?.isSecret ?? secretNames({ openapi: '3.1.0', info: {}, paths: {} }), target.secrets)
    this.#planned = casesOf(subject).map((each, index) => planned(each, target.plan?.(each) ?? {}, `i${index}`))
    this.#sendings = new Map(this.#planned.flatMap(({ sending }) => (sending ? [[sending.key, sending] as const] : [])))
  }

  async run(): Promise<Replayed> {
    const isUp = this.#sendings.size > 0 && (await this.#isUp())
    const verified = isUp ? await this.#verify() : new Map<string, Verified>()
    for (const each of this.#target.secrets ?? []) this.#mask.add(each)
    const unreachable = this.#mask.data(this.#unreachable)
    const interactions = this.#planned.map(({ case: each, plan, sending }): InteractionResult => {
      if (plan.skip) return { case: each, outcome: 'not verified', why: this.#mask.data(plan.skip), findings: [] }
      // A case that is not skipped has a sent interaction.
      const own = sending as SentInteraction
      const result = this.#mask.data(resultOf(own, verified.get(own.key), { unreachable, isSecret: this.#mask.isSecret }))
      const findings = result.findings.map((one) => inFile(one, each.pact.version))
      return { case: each, ...result, findings, ...(own.milliseconds !== undefined && { milliseconds: own.milliseconds }) }
    })
    return { interactions, unreachable }
  }

  async #isUp(): Promise<boolean> {
    try {
      await this.#target.ask()
      return true
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error
      this.#unreachable = error.unreachable
      return false
    }
  }

  async #verify(): Promise<Map<string, Verified>> {
    const gateway = await openGateway({
      pacts: this.#pacts(),
      setUp: (key) => this.#setUp(key),
      exchange: (key, request) => this.#exchange(key, request),
      tearDown: (key) => this.#tearDown(key),
    })
    try {
      return await this.#runVerifier(gateway)
    } finally {
      await gateway.close()
    }
  }

  async #runVerifier({ address, pacts, states }: Gateway): Promise<Map<string, Verified>> {
    const { patience, pause = 0 } = this.#target
    const job = { provider: this.#subject.provider, pacts, address, states, patience: patience * 3 + pause + 10_000 }
    const results = await this.#verifier(job, 60_000 + this.#sendings.size * (patience + pause + 1_000))
    const verified = new Map(results.map((each) => [each.key, each]))
    if (verified.size !== results.length) throw new VerifyError('Pact’s verifier returned several results for one interaction.')
    return verified
  }

  #pacts(): string[] {
    return this.#subject.pacts.flatMap((pact) => {
      const own = this.#planned.flatMap(({ case: each, sending }) => (sending && each.pact === pact ? [sending] : []))
      const ordered = own.toSorted((a, b) => Number(a.last) - Number(b.last))
      return inParts(ordered).map((part) => keyedPact(pact, part))
    })
  }

  async #setUp(key: string): Promise<Readonly<Record<string, unknown>>> {
    const sending = this.#sendings.get(key)
    if (!sending || this.#unreachable) return {}
    sending.startedAt = performance.now()
    try {
      const values = await this.#target.setUp(key, sending.case)
      const missing = wantedValues(sending.interaction).find((name) => !Object.hasOwn(values, name))
      if (missing !== undefined) throw new StateFailure({ code: 'state.value-missing', value: missing })
      sending.isSetUp = true
      return values
    } catch (error) {
      this.#fail(sending, error)
      return {}
    }
  }

  async #exchange(key: string, request: WireRequest): Promise<WireReply> {
    const sending = this.#sendings.get(key)
    if (!sending?.isSetUp || sending.failure || sending.skipped || this.#unreachable) return notSent
    sending.sent += 1
    try {
      const own = withoutPactHeaders(request, sending.interaction)
      await this.#pause()
      const reply = await this.#target.exchange(key, sending.case, own)
      sending.reply = { status: reply.status, body: exactJsonOrText(reply.body.toString('utf8')) }
      this.#mask.learn([own.headers, exactJsonOrText(own.body.toString('utf8')), reply.headers, sending.reply.body])
      return reply
    } catch (error) {
      this.#fail(sending, error)
      return notSent
    }
  }

  async #tearDown(key: string): Promise<void> {
    const sending = this.#sendings.get(key)
    // Tears down after a failed set-up too, because a part of it may have been done.
    if (!sending || this.#unreachable) return
    await this.#target.tearDown(key, sending.case).catch((error: unknown) => this.#fail(sending, error))
    if (sending.startedAt !== undefined) sending.milliseconds = performance.now() - sending.startedAt
  }

  async #pause(): Promise<void> {
    const { pause = 0 } = this.#target
    const wait = (): number => Math.ceil(this.#last + pause - performance.now())
    // A timer may fire a moment early.
    while (this.#last > 0 && wait() > 0) await new Promise((resolve) => setTimeout(resolve, wait()))
    this.#last = performance.now()
  }

  #fail(sending: SentInteraction, error: unknown): void {
    if (error instanceof NotVerified) sending.skipped = error.why
    else if (error instanceof StateFailure) sending.failure ??= error.problem
    else if (error instanceof UnreachableError) {
      this.#unreachable = error.unreachable
      sending.failure ??= { code: 'provider.unreachable', unreachable: error.unreachable }
    } else sending.failure ??= { code: 'state.failed', said: error instanceof Error ? error.message : String(error) }
  }
}

function planned(each: Case, plan: SendPlan, key: string): Planned {
  if (plan.skip) return { case: each, plan, sending: undefined }
  const { interaction = each.interaction, known, last = false } = plan
  const fresh = {
    startedAt: undefined,
    milliseconds: undefined,
    isSetUp: false,
    sent: 0,
    failure: undefined,
    skipped: undefined,
    reply: undefined,
  }
  return { case: each, plan, sending: { key, case: each, interaction, known, last, ...fresh } }
}

/** Most interactions in one pact for Pact. For each interaction Pact copies the whole pact, so a long pact would take very long. */
const mostAtOnce = 100

function inParts<T>(list: readonly T[]): (readonly T[])[] {
  const count = Math.ceil(list.length / mostAtOnce)
  return Array.from({ length: count }, (_, index) => list.slice(index * mostAtOnce, (index + 1) * mostAtOnce))
}

/** What Pact gets in place of a reply. */
const notSent: WireReply = { status: 500, headers: { 'content-type': 'text/plain' }, body: Buffer.from('not sent') }
