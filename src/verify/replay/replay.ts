import { secretNames } from '../../spec/secrets.ts'
import { checkPacts } from '../pact/checkPacts.ts'
import { differences, type Got } from './differences.ts'
import { openGateway, type Gateway } from './gateway.ts'
import { judge } from './judge.ts'
import { Mask } from './mask.ts'
import { mockProblem } from './mockProblem.ts'
import type { Interaction } from '../pact/pact.ts'
import { documentOf, onlyOwn, wantedValues } from './keyedPact.ts'
import { runPact, type Verified } from './pactVerifier.ts'
import { hasError, statusOf, type Finding, type FindingCode, type InteractionResult, type ProviderResult } from '../result.ts'
import { casesOf, describeCase, type Case, type Subject } from '../subject.ts'
import { NotVerified, StateFailure, type Known, type Plan, type Target } from '../targets/target.ts'
import { VerifyError } from '../verifyError.ts'
import { UnreachableError, type WireReply, type WireRequest } from '../targets/wire.ts'

/** One interaction that is sent, and what has become of it. */
interface Run {
  readonly key: string
  readonly case: Case
  readonly interaction: Interaction
  readonly known: Known | undefined
  readonly last: boolean
  isSetUp: boolean
  sent: number
  failure: Finding | undefined
  /** Why it could not be verified after all. */
  skipped: string | undefined
  got: Got | undefined
}

/**
 * Replays the pacts of a provider by Pact's own verifier, and believes it only where the rest agrees: every interaction
 * was set up without an error, was sent exactly once, and has a result.
 *
 * @param pact Pact's verifier, for tests of what happens when it cannot be believed
 * @throws VerifyError where Pact does not work
 */
export async function replay(subject: Subject, target: Target, pact: typeof runPact = runPact): Promise<ProviderResult> {
  const cases = casesOf(subject)
  const findings = checkPacts(subject.pacts)
  const replaying = new Replaying(subject, target, cases, pact)
  const reason = await replaying.run()
  const interactions = replaying.results()
  const status = statusOf({ interactions, findings })
  const about = { provider: subject.provider, against: target.against, interactions, findings }
  if (replaying.dead !== undefined) return { ...about, status: status === 'failed' ? status : 'unreachable', reason: replaying.dead }
  return { ...about, status, ...(status === 'not run' && { reason: reason ?? whyNot(interactions) }) }
}

/** The result of a provider of which nothing could be tried, for want of an address or credentials. */
export function notRun(subject: Subject, reason: string): ProviderResult {
  const interactions = casesOf(subject).map((each) => ({ ...describeCase(each), outcome: 'not verified' as const, reason, findings: [] }))
  const findings = checkPacts(subject.pacts)
  const status = hasError(findings) ? 'failed' : 'not run'
  return { provider: subject.provider, status, reason, against: 'its sandbox', interactions, findings }
}

function whyNot(interactions: readonly InteractionResult[]): string {
  const [first] = interactions
  return first ? `No interaction could be verified: ${first.reason ?? 'see each'}.` : 'There is no interaction.'
}

class Replaying {
  readonly #subject: Subject
  readonly #target: Target
  readonly #mask: Mask
  readonly #pact: typeof runPact
  readonly #cases: readonly { readonly case: Case; readonly plan: Plan; readonly run: Run | undefined }[]
  readonly #runs: ReadonlyMap<string, Run>
  #verified = new Map<string, Verified>()
  #last = 0
  /** Why nothing more is sent. */
  dead: string | undefined

  constructor(subject: Subject, target: Target, cases: readonly Case[], pact: typeof runPact) {
    this.#pact = pact
    this.#subject = subject
    this.#target = target
    this.#mask = new Mask(subject.api?.isSecret ?? secretNames({ openapi: '3.1.0', info: {}, paths: {} }), target.secrets)
    this.#cases = cases.map((each, index) => {
      const plan = target.plan?.(each) ?? {}
      const { skip, interaction = each.interaction, known, last = false } = plan
      const fresh = { isSetUp: false, sent: 0, failure: undefined, skipped: undefined, got: undefined }
      const run = skip === undefined ? { key: `i${index}`, case: each, interaction, known, last, ...fresh } : undefined
      return { case: each, plan, run }
    })
    this.#runs = new Map(this.#cases.flatMap(({ run }) => (run ? [[run.key, run] as const] : [])))
  }

  /** Hands back why nothing was sent, if nothing was to be sent. */
  async run(): Promise<string | undefined> {
    if (this.#runs.size === 0) return undefined
    try {
      await this.#target.ask()
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error
      this.dead = error.message
      return undefined
    }
    const gateway = await openGateway({
      pacts: this.#documents(),
      setUp: (key) => this.#setUp(key),
      exchange: (key, request) => this.#exchange(key, request),
      tearDown: (key) => this.#tearDown(key),
    })
    try {
      await this.#verify(gateway)
    } finally {
      await gateway.close()
    }
    return undefined
  }

  async #verify({ address, pacts, states }: Gateway): Promise<void> {
    const { patience, pause = 0 } = this.#target
    const job = { provider: this.#subject.provider, pacts, address, states, patience: patience * 3 + pause + 10_000 }
    const verified = await this.#pact(job, 60_000 + this.#runs.size * (patience + pause + 1_000))
    this.#verified = new Map(verified.map((each) => [each.key, each]))
    if (this.#verified.size !== verified.length) throw new VerifyError('Pact’s verifier gave several results for one interaction.')
  }

  #documents(): string[] {
    return this.#subject.pacts.flatMap((pact) => {
      const runs = [...this.#runs.values()].filter((run) => run.case.pact === pact).toSorted((a, b) => Number(a.last) - Number(b.last))
      return runs.length > 0 ? [documentOf(pact, runs)] : []
    })
  }

  async #setUp(key: string): Promise<Readonly<Record<string, unknown>>> {
    const run = this.#runs.get(key)
    if (!run || this.dead !== undefined) return {}
    try {
      const values = await this.#target.setUp(key, run.case)
      const missing = wantedValues(run.interaction).find((name) => !Object.hasOwn(values, name))
      if (missing !== undefined)
        throw new StateFailure('state.value-missing', `The request takes "${missing}" from its provider states, and none gives it.`)
      run.isSetUp = true
      return values
    } catch (error) {
      this.#fail(run, error)
      return {}
    }
  }

  async #exchange(key: string, request: WireRequest): Promise<WireReply> {
    const run = this.#runs.get(key)
    if (!run || !run.isSetUp || run.failure || run.skipped !== undefined || this.dead !== undefined) return notSent
    run.sent += 1
    try {
      const wanted = onlyOwn(request, run.interaction)
      await this.#breathe()
      const reply = await this.#target.exchange(key, run.case, wanted)
      run.got = { status: reply.status, body: parsed(reply.body) }
      this.#mask.learn([wanted.headers, parsed(wanted.body), reply.headers, run.got.body])
      return reply
    } catch (error) {
      this.#fail(run, error)
      return notSent
    }
  }

  async #tearDown(key: string): Promise<void> {
    const run = this.#runs.get(key)
    // Also where it could not be set up: half of it may be there.
    if (run && this.dead === undefined) await this.#target.tearDown(key, run.case).catch((error: unknown) => this.#fail(run, error))
  }

  async #breathe(): Promise<void> {
    const { pause = 0 } = this.#target
    const wait = (): number => Math.ceil(this.#last + pause - performance.now())
    // A timer may end a moment early.
    while (this.#last > 0 && wait() > 0) await new Promise((resolve) => setTimeout(resolve, wait()))
    this.#last = performance.now()
  }

  #fail(run: Run, error: unknown): void {
    if (error instanceof NotVerified) return void (run.skipped = error.message)
    const message = error instanceof Error ? error.message : String(error)
    const code = error instanceof UnreachableError ? 'provider.unreachable' : error instanceof StateFailure ? error.code : 'state.failed'
    if (code === 'provider.unreachable') this.dead = this.#mask.text(message)
    run.failure ??= { code, level: 'error', message, at: run.interaction.at }
  }

  results(): InteractionResult[] {
    for (const each of this.#target.secrets ?? []) this.#mask.add(each)
    return this.#cases.map(({ case: each, plan, run }) => {
      if (!run) return { ...describeCase(each), outcome: 'not verified', reason: plan.skip ?? '', findings: [] }
      const { findings, ...rest } = this.#resultOf(run)
      return { ...describeCase(each), ...rest, findings: findings.map((one) => ({ ...one, message: this.#mask.text(one.message) })) }
    })
  }

  #resultOf(run: Run): Pick<InteractionResult, 'outcome' | 'reason' | 'findings'> {
    if (run.failure?.code === 'provider.unreachable' || (this.dead !== undefined && !run.got))
      return { outcome: 'not verified', reason: this.dead ?? '', findings: run.failure ? [run.failure] : [] }
    if (run.skipped !== undefined) return { outcome: 'not verified', reason: this.#mask.text(run.skipped), findings: [] }
    const findings = run.failure ? [run.failure] : this.#findings(run)
    return judge(findings, run)
  }

  /** Pact’s word, and what speaks against believing it. */
  #findings({ key, interaction, sent, got }: Run): Finding[] {
    const verified = this.#verified.get(key)
    const doubt = (code: FindingCode, message: string): Finding[] => [{ code, level: 'error', message, at: interaction.at }]
    if (!verified) return doubt('verifier.not-reported', 'Pact’s verifier says nothing of this interaction.')
    if (sent !== 1) return doubt('verifier.not-sent', `Its request was sent ${sent} times, and should have been once.`)
    if (verified.error !== undefined) return doubt('verifier.error', verified.error)
    const differing = differences(verified.mismatches, interaction, got, this.#mask)
    return differing.length > 0 ? [...mockProblem(got, interaction, this.#mask), ...differing] : []
  }
}

const notSent: WireReply = { status: 500, headers: { 'content-type': 'text/plain' }, body: Buffer.from('not sent') }

function parsed(body: Buffer): unknown {
  const text = body.toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
