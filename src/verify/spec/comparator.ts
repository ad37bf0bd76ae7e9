import type { OpenApiDocument } from '../../document/document.ts'
import type { Operation } from '../../spec/operation.ts'
import { segmentFor, withoutSegment, withPlainPaths } from './plainPaths.ts'
import { pointerPart } from '../../document/references.ts'
import { comparatorCodes, type ComparatorCode, type VerifyFinding } from '../result/finding.ts'
import { pointerOf } from '../pact/rules/jsonPath.ts'
import { headerOf, type Interaction, type Pact, type PactRequest, type PactResponse } from '../pact/pact.ts'
import type { FindingPlace } from '../result/place.ts'
import { VerifyError } from '../verifyError.ts'

/** A finding as openapi-pact-comparator reports it. */
interface ComparatorFinding {
  readonly code: string
  readonly message: string
  readonly type: 'error' | 'warning' | 'info'
  readonly mockDetails?: { readonly location: string; readonly value: unknown }
  readonly specDetails?: { readonly location: string; readonly pathMethod?: string | null; readonly pathName?: string | null }
}

interface Comparing {
  compare(pact: object): AsyncIterable<ComparatorFinding>
}

type Constructor = new (options: { readonly oas: object }) => Comparing

/** The operations that interactions call, as far as they are known. */
export type Called = ReadonlyMap<Interaction, Operation | undefined>

/** The findings of openapi-pact-comparator about a pact, by the JSON pointer of their interaction. */
export type Compare = (pact: Pact, called: Called) => Promise<ReadonlyMap<string, readonly VerifyFinding[]>>

/** Returns a function that compares pacts with a document. The document is copied first, because the comparator changes it. */
export async function comparator(document: OpenApiDocument): Promise<Compare> {
  const Comparator = await load()
  const comparing = new Comparator({ oas: withPlainPaths(rounded(document)) })
  return async (pact, called) => {
    const found = new Map<string, VerifyFinding[]>()
    try {
      for await (const each of comparing.compare(rounded(plain(pact, called)))) {
        const { interaction, finding } = read(each, pact)
        found.set(interaction, [...(found.get(interaction) ?? []), finding])
      }
    } catch (error) {
      throw new VerifyError(`${pact.file} cannot be compared with the spec of ${pact.provider}: ${(error as Error).message}`)
    }
    return found
  }
}

/** A copy with JavaScript's own numbers, the only ones that the comparator knows. */
function rounded<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

/** Loads the comparator without `QUIRKS` in the environment, which would make it lenient for compatibility with an older tool. */
async function load(): Promise<Constructor> {
  const { QUIRKS: quirks } = process.env
  delete process.env['QUIRKS']
  try {
    // Its types are written for bundlers, so TypeScript does not find them here.
    const { Comparator } = (await import('@pactflow/openapi-pact-comparator')) as unknown as { readonly Comparator: Constructor }
    return Comparator
  } finally {
    if (quirks !== undefined) process.env['QUIRKS'] = quirks
  }
}

/** A pact with only its HTTP interactions, because the comparator identifies interactions by their index. */
function plain({ consumer, provider, interactions }: Pact, called: Called): object {
  return {
    consumer: { name: consumer },
    provider: { name: provider },
    interactions: interactions.map((interaction) => {
      const { description, states, request, response } = interaction
      const path = `${request.path}${segmentFor(called.get(interaction)?.path ?? '')}`
      return {
        type: 'Synchronous/HTTP',
        description,
        ...(states.length > 0 && { providerStates: states }),
        request: asking({ ...request, path }, response),
        response,
      }
    }),
    metadata: { pactSpecification: { version: '4.0' } },
  }
}

/**
 * A request that accepts the media type of the reply. The comparator chooses the schema of a reply by what the request accepts, or takes
 * the first one. Whether the spec declares this media type, and whether the request accepts it, is checked elsewhere.
 */
function asking(request: PactRequest, response: PactResponse): PactRequest {
  const type = headerOf(response.headers, 'content-type')
  if (type === undefined) return request
  const others = Object.entries(request.headers ?? {}).filter(([name]) => name.toLowerCase() !== 'accept')
  return { ...request, headers: { ...Object.fromEntries(others), Accept: [type] } }
}

function read(
  { code, message, type, mockDetails, specDetails }: ComparatorFinding,
  { interactions }: Pact,
): { readonly interaction: string; readonly finding: VerifyFinding } {
  const [, index = '0', rest = ''] = /^\[root\]\.interactions\[(\d+)\]\.?(.*)$/s.exec(mockDetails?.location ?? '') ?? []
  const interaction = interactions[Number(index)]?.at ?? ''
  const parts = rest.replace(/^(request|response)\.body(?=\.|$)/, '$1.body.content').split('.')
  const at = placeOf(parts)
  const { pathMethod, location = '' } = specDetails ?? {}
  const pathName = specDetails?.pathName && withoutSegment(specDetails.pathName)
  const [, keyword] = /\.schema\..*?([a-zA-Z]+)$/.exec(location) ?? []
  const where = {
    level: type === 'error' ? ('error' as const) : ('warning' as const),
    pactPointer: `${interaction}${pointerOf(parts)}`,
    ...(pathName && pathMethod && { specPointer: `/paths/${pointerPart(pathName)}/${pathMethod.toLowerCase()}` }),
  }
  const said = `${message}.`
  return {
    interaction,
    finding: isCode(code)
      ? { code, said, ...(at && { at }), ...(keyword !== undefined && { keyword }), ...where }
      : { code: 'verifier.error', said, ...where },
  }
}

/** `['request', 'headers', 'X-Key']` → the header */
function placeOf([side, kind, name, ...rest]: readonly string[]): FindingPlace | undefined {
  if (side !== 'request' && side !== 'response') return undefined
  if (kind === 'status') return { side, in: 'status' }
  if (kind === 'body') return { side, in: 'body', pointer: pointerOf(rest) }
  if (name === undefined || (kind !== 'headers' && kind !== 'query')) return undefined
  return { side, in: kind === 'query' ? 'query' : 'header', name }
}

function isCode(code: string): code is ComparatorCode {
  return (comparatorCodes as readonly string[]).includes(code)
}
