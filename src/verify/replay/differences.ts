import { pointerPart } from '../../document/references.ts'
import { any, parsePath, pointerOf } from '../pact/jsonPath.ts'
import { masked, type Mask } from './mask.ts'
import { valueOf, type Interaction } from '../pact/pact.ts'
import type { Mismatch } from './pactVerifier.ts'
import type { Finding } from '../result.ts'
import { describe, exampleAt, expectation, shorten, within } from './wording.ts'

/** What a reply was, as far as it explains a difference. */
export interface Got {
  readonly status: number
  /** Parsed where it is JSON. */
  readonly body: unknown
}

/** Turns what Pact found to differ, in whatever order it did, into findings: the place, what the pact expects there, what came. */
export function differences(mismatches: readonly Mismatch[], interaction: Interaction, got: Got | undefined, mask: Mask): Finding[] {
  const found = mismatches.flatMap((each) => findingsOf(each, interaction, got, mask))
  const seen = new Set<string>()
  return found
    .filter(({ code, place, expected }) => {
      const key = JSON.stringify([code, place, expected])
      return !seen.has(key) && seen.add(key)
    })
    .toSorted((a, b) => order(a) - order(b) || ((a.place ?? '') < (b.place ?? '') ? -1 : 1))
}

function order({ code }: Finding): number {
  return ['status.differs', 'content-type.differs', 'header.differs'].indexOf(code) + 1 || 4
}

function findingsOf(mismatch: Mismatch, interaction: Interaction, got: Got | undefined, mask: Mask): Finding[] {
  const { type, key = '' } = mismatch
  const { at, response } = interaction
  const message = mask.text(shorten(mismatch.mismatch ?? 'It differs.', 400))
  const base = { level: 'error' as const, message }
  const words = (value: unknown): string => mask.text(shorten(textOf(value), 160))
  if (type === 'StatusMismatch') {
    const actual = String(mismatch.actual ?? got?.status)
    return [
      { ...base, code: 'status.differs', at: `${at}/response/status`, place: 'status', expected: String(response.status), got: actual },
    ]
  }
  if (type === 'HeaderMismatch') {
    const place = `header ${key}`
    const actual = mismatch.actual === '' || mismatch.actual === undefined ? 'nothing' : words(mismatch.actual)
    return [
      {
        ...base,
        code: 'header.differs',
        at: `${at}/response/headers/${pointerPart(key)}`,
        place,
        expected: expectedHeader(interaction, key),
        got: actual,
      },
    ]
  }
  if (type === 'BodyTypeMismatch') {
    const sides = { expected: words(mismatch.expected), got: words(mismatch.actual) }
    return [{ ...base, code: 'content-type.differs', at: `${at}/response/body`, place: 'header Content-Type', ...sides }]
  }
  return bodyFindings(mismatch, interaction, got, mask)
}

function expectedHeader({ response }: Interaction, key: string): string {
  const rule = Object.entries(response.matchingRules?.header ?? {}).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1]
    .matchers[0]
  if (typeof rule?.['regex'] === 'string') return `text like ${rule['regex']}`
  const value = Object.entries(response.headers ?? {}).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1]
  return value?.join(', ') ?? 'something else'
}

function bodyFindings(
  { path = '$', mismatch = '', expected, actual }: Mismatch,
  interaction: Interaction,
  got: Got | undefined,
  mask: Mask,
): Finding[] {
  const parts = parsePath(path).map((part) => (part === any ? '*' : part))
  const [wanted, came] = [keysOf(expected), keysOf(actual)]
  if (/map is missing|unexpected/i.test(mismatch) && wanted && came) {
    const missing = wanted.filter((name) => !came.includes(name)).map((name) => bodyFinding([...parts, name], interaction, got, mask))
    const extra = came
      .filter((name) => !wanted.includes(name) && /unexpected/i.test(mismatch))
      .map((name) => bodyFinding([...parts, name], interaction, got, mask))
    if (missing.length + extra.length > 0) return [...missing, ...extra]
  }
  const finding = bodyFinding(parts, interaction, got, mask)
  return [mask.isSecret(String(parts.at(-1))) || mismatch === '' ? finding : { ...finding, message: mask.text(shorten(mismatch, 400)) }]
}

function bodyFinding(parts: readonly (string | number)[], interaction: Interaction, got: Got | undefined, mask: Mask): Finding {
  const pointer = pointerOf(parts)
  const body = valueOf(interaction.response.body)
  const came = within(got?.body, pointer)
  const expected = expectation(parts, exampleAt(body, parts), interaction)
  const hidden = mask.isSecret(String(parts.at(-1)))
  const sides = hidden
    ? { expected: masked, got: came === undefined ? 'nothing' : masked }
    : { expected: mask.text(expected), got: mask.text(describe(came)) }
  return {
    code: 'body.differs',
    level: 'error',
    message: `${pointer || 'The body'}: expected ${sides.expected}, got ${sides.got}.`,
    at: `${interaction.at}/response/body/content${pointer}`,
    place: `body ${pointer}`.trimEnd(),
    ...sides,
  }
}

/** Pact names the keys of a map in JSON text. */
function keysOf(value: unknown): string[] | undefined {
  if (typeof value !== 'string') return undefined
  try {
    const parsed: unknown = JSON.parse(value)
    return Array.isArray(parsed) && parsed.every((each) => typeof each === 'string') ? parsed : undefined
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
