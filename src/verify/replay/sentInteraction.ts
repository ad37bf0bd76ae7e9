import type { VerifyFinding, FindingDetail, Unreachable } from '../result/finding.ts'
import type { Interaction } from '../pact/pact.ts'
import { pactPointerOf } from '../pact/pactPointer.ts'
import type { InteractionResult, Why } from '../result/result.ts'
import type { Case } from '../pact/cases.ts'
import type { KnownUntil } from '../targets/target.ts'
import { differences, type ReceivedReply } from './replyDifferences.ts'
import { judge } from './judge.ts'
import { mockProblem } from './mockProblem.ts'
import type { Verified } from './pactVerifier.ts'

/** An interaction that is sent, and its progress so far. */
export interface SentInteraction {
  readonly key: string
  readonly case: Case
  /** With values that exist on the other side. */
  readonly interaction: Interaction
  readonly known: KnownUntil | undefined
  /** Whether it is sent after the interactions that change nothing. */
  readonly last: boolean
  /** On the monotonic clock; undefined before its states are set up. */
  startedAt: number | undefined
  /** Duration, from setting up its states to tearing them down. */
  milliseconds: number | undefined
  isSetUp: boolean
  sent: number
  failure: FindingDetail | undefined
  /** Why it was not verified although it was planned. */
  skipped: Why | undefined
  reply: ReceivedReply | undefined
}

export interface ReplayCircumstances {
  /** Set if the provider stopped answering. */
  readonly unreachable: Unreachable | undefined
  readonly isSecret: (name: string) => boolean
}

/** The result of an interaction that was sent or should have been. */
export function resultOf(
  sending: SentInteraction,
  verified: Verified | undefined,
  { unreachable, isSecret }: ReplayCircumstances,
): Omit<InteractionResult, 'case'> {
  const { interaction, failure, skipped, reply } = sending
  const failures = failure ? [findingOf(failure, interaction)] : []
  if (unreachable && (!reply || failure?.code === 'provider.unreachable'))
    return { outcome: 'not verified', why: { code: 'unreachable', unreachable }, findings: failures }
  if (skipped) return { outcome: 'not verified', why: skipped, findings: [] }
  const details = failure ? [] : detailsOf(sending, verified, isSecret)
  return judge([...failures, ...details.map((detail) => findingOf(detail, interaction))], sending)
}

/** The differences that Pact found, unless its result cannot be trusted. */
function detailsOf(
  { interaction, sent, reply }: SentInteraction,
  verified: Verified | undefined,
  isSecret: ReplayCircumstances['isSecret'],
): FindingDetail[] {
  if (!verified) return [{ code: 'verifier.not-reported' }]
  if (sent !== 1) return [{ code: 'verifier.not-sent', sent }]
  if (verified.error !== undefined) return [{ code: 'verifier.error', said: verified.error }]
  const found = differences(verified.mismatches, { interaction, reply, isSecret })
  return found.length > 0 ? [...mockProblem(reply), ...found] : []
}

function findingOf(detail: FindingDetail, interaction: Interaction): VerifyFinding {
  return { ...detail, level: 'error', pactPointer: pointerOf(detail, interaction) }
}

/** The pointer of a difference. A difference in the media type is about the whole body. */
function pointerOf(detail: FindingDetail, { at }: Interaction): string {
  if (detail.code === 'content-type.differs') return `${at}/response/body`
  if (detail.code === 'mock.problem') return `${at}/response`
  return 'got' in detail ? pactPointerOf(at, detail.at) : at
}
