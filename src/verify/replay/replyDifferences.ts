import type { Difference } from '../result/finding.ts'
import { expectationAt, valueAt } from '../pact/expectation.ts'
import { parsePath, pointerOf, type PathPart } from '../pact/rules/jsonPath.ts'
import type { Interaction } from '../pact/pact.ts'
import { summarize, type Expected, type FindingPlace, type ValueSummary } from '../result/place.ts'
import type { Mismatch } from './pactVerifier.ts'

/** The parts of a reply that explain a difference. */
export interface ReceivedReply {
  readonly status: number
  /** Parsed if it is JSON. */
  readonly body: unknown
}

/** What is needed to describe a difference. */
export interface Compared {
  /** As it was sent. */
  readonly interaction: Interaction
  readonly reply: ReceivedReply | undefined
  /** Whether the values of a field or header are secret. */
  readonly isSecret: (name: string) => boolean
}

/** Turns Pact's mismatches, which come in any order, into differences: the place, what is expected there, and what came. */
export function differences(mismatches: readonly Mismatch[], compared: Compared): Difference[] {
  const found = new Map<string, Difference>()
  for (const each of mismatches.flatMap((mismatch) => differencesOf(mismatch, compared))) {
    const key = JSON.stringify([each.code, each.at, each.expected])
    if (!found.has(key)) found.set(key, each)
  }
  return [...found.values()].toSorted((a, b) => order(a) - order(b) || (orderIn(a.at) < orderIn(b.at) ? -1 : 1))
}

function order({ code }: Difference): number {
  return ['status.differs', 'content-type.differs', 'header.differs', 'body.differs'].indexOf(code)
}

function orderIn(place: FindingPlace): string {
  return place.in === 'status' ? '' : place.in === 'body' ? place.pointer : place.name
}

function differencesOf(mismatch: Mismatch, compared: Compared): Difference[] {
  const { type, key = '', expected, actual } = mismatch
  const { interaction, reply } = compared
  const said = mismatch.mismatch !== undefined && { said: mismatch.mismatch }
  if (type === 'StatusMismatch') {
    const at = { side: 'response', in: 'status' } as const
    const status = Number(actual ?? reply?.status)
    const got = summarize(Number.isNaN(status) ? undefined : status)
    return [{ code: 'status.differs', at, expected: expectationAt(interaction, at), got, ...said }]
  }
  if (type === 'HeaderMismatch') {
    const at = { side: 'response', in: 'header', name: key } as const
    const text = typeof actual === 'string' ? actual : JSON.stringify(actual)
    const got = summarize(text === '' ? undefined : text)
    return [{ code: 'header.differs', at, expected: expectationAt(interaction, at), got, ...said }]
  }
  if (type === 'BodyTypeMismatch') {
    const at = { side: 'response', in: 'header', name: 'Content-Type' } as const
    return [{ code: 'content-type.differs', at, expected: summarize(expected), got: summarize(actual), ...said }]
  }
  return bodyDifferences(mismatch, compared)
}

/**
 * The differences in a body. If an object has other fields than expected, Pact lists the names of both sides; each of these fields becomes
 * a difference.
 */
function bodyDifferences({ path = '$', mismatch = '', expected, actual }: Mismatch, compared: Compared): Difference[] {
  const parts = parsePath(path)
  const [wanted, came] = [namesIn(expected), namesIn(actual)]
  if (wanted && came && /map is missing|unexpected/i.test(mismatch)) {
    const missing = wanted.filter((name) => !came.includes(name))
    const extra = /unexpected/i.test(mismatch) ? came.filter((name) => !wanted.includes(name)) : []
    const fields = [...missing, ...extra].map((name) => bodyDifference([...parts, name], compared))
    if (fields.length > 0) return fields
  }
  const difference = bodyDifference(parts, compared)
  const known = isUnknown(difference) ? { ...difference, ...inWordsOfPact({ expected, actual }, parts, compared) } : difference
  return [known.expected === secret || mismatch === '' ? known : { ...known, said: mismatch }]
}

/** Whether a place is not in JSON, such as an element of XML. */
function isUnknown({ expected, got }: Difference): boolean {
  return 'kind' in expected && expected.kind === 'nothing' && got.kind === 'nothing'
}

/** A difference in Pact's words, for a place that only Pact can find. */
function inWordsOfPact(
  { expected, actual }: Pick<Mismatch, 'expected' | 'actual'>,
  parts: readonly PathPart[],
  { isSecret }: Compared,
): Pick<Difference, 'expected' | 'got'> {
  if (parts.some((part) => isSecret(String(part).replace(/^@/, '')))) return { expected: secret, got: secret }
  return { expected: summarize(textOr(expected)), got: summarize(textOr(actual)) }
}

/** A value as text; undefined for an empty text, which is what Pact writes for a missing value. */
function textOr(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

const secret: ValueSummary & Expected = { kind: 'secret' }

function bodyDifference(parts: readonly PathPart[], { interaction, reply, isSecret }: Compared): Difference {
  const at = { side: 'response', in: 'body', pointer: pointerOf(parts) } as const
  const got = summarize(valueAt(reply?.body, at.pointer))
  if (!isSecret(String(parts.at(-1)))) return { code: 'body.differs', at, expected: expectationAt(interaction, at), got }
  return { code: 'body.differs', at, expected: secret, got: got.kind === 'nothing' ? got : secret }
}

/** The names of an object's fields, which Pact lists as JSON text. */
function namesIn(value: unknown): string[] | undefined {
  if (typeof value !== 'string') return undefined
  try {
    const parsed: unknown = JSON.parse(value)
    return Array.isArray(parsed) && parsed.every((each) => typeof each === 'string') ? parsed : undefined
  } catch {
    return undefined
  }
}
