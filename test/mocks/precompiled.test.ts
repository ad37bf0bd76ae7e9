import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { advancly } from '../../mocks/advancly/browser.ts'
import { etranzact } from '../../mocks/etranzact/browser.ts'
import { fint } from '../../mocks/fint/browser.ts'
import { interswitch } from '../../mocks/interswitch/browser.ts'
import { createLipaLater, lipaLater } from '../../mocks/lipa-later/browser.ts'
import { providers } from '../../mocks/index.ts'
import { createMock, type Provider } from '../../src/index.ts'
import { exampleCall } from '../../src/sample/exampleCall.ts'
import { compile, type Api } from '../../src/spec/api.ts'
import type { OpenApiDocument } from '../../src/document/document.ts'
import type { Operation } from '../../src/spec/operation.ts'
import { Validators, type Check } from '../../src/schema/compiling/validators.ts'
import { openTransport } from '../transports/transports.ts'

const forBrowsers: readonly Provider[] = [fint, interswitch, etranzact, advancly, lipaLater]

function apiOf({ document, validators }: Provider): Api {
  return compile(document, new Validators(document as OpenApiDocument, validators))
}

interface NamedCheck {
  readonly name: string
  readonly check: Check
}

/** Every check that an operation may make. */
function checksOf(operation: Operation): NamedCheck[] {
  const { id } = operation
  const parameters = { name: `${id} parameters`, check: (value: unknown) => operation.checkParameters(value as never) }
  const requests = operation.bodies.map(({ check, mediaType }) => ({ name: `${id} ${mediaType}`, check }))
  const replies = operation.statuses.flatMap((status) => {
    const response = operation.response(Number(status.replace(/XX$/i, '00').replace('default', '599')))
    const bodies = (response?.bodies ?? []).map(({ check, mediaType }) => ({ name: `${id} ${status} ${mediaType}`, check }))
    return response ? [...bodies, { name: `${id} ${status} headers`, check: response.checkHeaders }] : []
  })
  return [parameters, ...requests, ...replies]
}

/** Values near to what schemas want: examples of the document with parts of them replaced. */
function valuesNear(document: object): fc.Arbitrary<unknown> {
  const examples: unknown[] = []
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [name, each] of Object.entries(node)) {
      if (name === 'example' || name === 'value') examples.push(each)
      collect(each)
    }
  }
  collect(document)
  const odd = fc.oneof(fc.constantFrom(null, '', 0, -1, 1.5, true, [], {}, '2026-02-30', 'x'.repeat(300), '😀'), fc.string(), fc.integer())
  const example = fc.constantFrom(...examples)
  return fc
    .tuple(example, fc.array(fc.tuple(fc.nat(30), fc.oneof(odd, example)), { maxLength: 3 }))
    .map(([value, changes]) => changes.reduce((changed, [at, part]) => withPart(changed, at, part), structuredClone(value)))
}

/** Replaces, adds or deletes one part, wherever the number leads. */
function withPart(value: unknown, at: number, part: unknown): unknown {
  if (typeof value !== 'object' || value === null || at % 5 === 4) return part
  const names = Object.keys(value)
  const name = names[at % (names.length + 1)] ?? 'more'
  const inner = (value as Record<string, unknown>)[name]
  const next = { ...value, [name]: at % 3 === 0 ? part : withPart(inner, Math.floor(at / 2), part) }
  if (at % 7 === 0) delete (next as Record<string, unknown>)[name]
  return Array.isArray(value) ? Object.values(next) : next
}

describe.each(forBrowsers.map((provider) => ({ name: provider.name, provider })))(
  'the validators of $name, compiled ahead',
  ({ name, provider }) => {
    const compiled = apiOf(providers.find((each) => each.name === name) as Provider)
    const ahead = apiOf(provider)

    test('find the same violations as validators that are compiled at run time', () => {
      const pairs = compiled.operations.flatMap((operation) => {
        const others = checksOf(ahead.operation(operation.id) as Operation)
        return checksOf(operation).map((each, index) => ({ ...each, other: (others[index] as NamedCheck).check }))
      })
      let found = 0
      const property = fc.property(valuesNear(provider.document), (value) => {
        for (const { name: place, check, other } of pairs) {
          for (const thorough of [true, false]) {
            const violations = check(value, '/at', thorough)
            found += violations.length
            expect({ place, violations: other(value, '/at', thorough) }).toEqual({ place, violations })
          }
        }
      })
      fc.assert(property, { numRuns: 60 })
      expect(found).toBeGreaterThan(1_000)
      expect(ahead.findings).toEqual(compiled.findings)
    })
  },
)

/** As a Content-Security-Policy without "unsafe-eval" does. */
function forbid(): void {
  vi.stubGlobal('Function', function refused() {
    throw new EvalError('unsafe-eval is not allowed')
  })
}

describe('in a page that forbids compiling code', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('every operation is answered as everywhere', async () => {
    const ahead = await openTransport('direct', createMock({ providers: forBrowsers, now: () => 0 }))
    const here = await openTransport('direct', createMock({ providers, now: () => 0 }))
    for (const { name, document } of providers) {
      for (const operation of compile(document).operations) {
        const { path: target, body, ...rest } = exampleCall(operation)
        const [path = '', query = ''] = target.split('?')
        const call = { ...rest, path: `/${name}${path}`, query, ...(body !== undefined && { body }) }
        const expected = await here.call(call)
        forbid()
        const reply = await ahead.call(call)
        vi.unstubAllGlobals()
        expect(reply).toEqual(expected)
      }
    }
  })

  test('a mock that may not compile validators says what to do', async () => {
    forbid()
    const { call } = await openTransport('direct', createMock({ providers: [providers[0] as Provider] }))
    const reply = await call({ path: '/fint/v1/power/getUtilityServiceProviders', headers: { 'x-requested-with': 'XMLHttpRequest' } })
    expect(reply).toMatchObject({ status: 500, body: { detail: expect.stringContaining('does not allow "unsafe-eval"') } })
  })

  test('a provider with its own options has them too', () => {
    expect(createLipaLater({ signer: () => 'signed' }).validators).toBe(lipaLater.validators)
  })
})
