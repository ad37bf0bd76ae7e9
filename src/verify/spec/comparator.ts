import { pointerPart } from '../../document/references.ts'
import type { OpenApiDocument } from '../../document/document.ts'
import type { Pact } from '../pact/pact.ts'
import { findingCodes, type Finding, type FindingCode } from '../result.ts'
import { VerifyError } from '../verifyError.ts'

interface Compared {
  readonly code: string
  readonly message: string
  readonly type: 'error' | 'warning' | 'info'
  readonly mockDetails?: { readonly location: string; readonly value: unknown }
  readonly specDetails?: { readonly location: string; readonly pathMethod?: string | null; readonly pathName?: string | null }
}

interface Comparing {
  compare(pact: object): AsyncIterable<Compared>
}

type Constructor = new (options: { readonly oas: object }) => Comparing

/** What openapi-pact-comparator says of a pact: findings by the place of their interaction. */
export type Compare = (pact: Pact) => Promise<ReadonlyMap<string, readonly Finding[]>>

/** Compares pacts with one document, which is copied first: the comparator writes into what it gets. */
export async function comparator(document: OpenApiDocument): Promise<Compare> {
  const Comparator = await load()
  const comparing = new Comparator({ oas: structuredClone(document) })
  return async (pact) => {
    const found = new Map<string, Finding[]>()
    try {
      for await (const each of comparing.compare(plain(pact))) {
        const [at, finding] = read(each, pact)
        found.set(at, [...(found.get(at) ?? []), finding])
      }
    } catch (error) {
      throw new VerifyError(`${pact.file} cannot be compared with the spec of ${pact.provider}: ${(error as Error).message}`)
    }
    return found
  }
}

/** `QUIRKS` in the environment would make it lenient, for the sake of an older tool. */
async function load(): Promise<Constructor> {
  const { QUIRKS: quirks } = process.env
  delete process.env['QUIRKS']
  try {
    // Its types are written for bundlers: this way of resolving modules does not find them.
    const { Comparator } = (await import('@pactflow/openapi-pact-comparator')) as unknown as { readonly Comparator: Constructor }
    return Comparator
  } finally {
    if (quirks !== undefined) process.env['QUIRKS'] = quirks
  }
}

/** It takes the interactions of a pact by their position, so it only gets those that are HTTP. */
function plain({ consumer, provider, interactions }: Pact): object {
  return {
    consumer: { name: consumer },
    provider: { name: provider },
    interactions: interactions.map(({ description, states, request, response }) => ({
      type: 'Synchronous/HTTP',
      description,
      ...(states.length > 0 && { providerStates: states }),
      request,
      response,
    })),
    metadata: { pactSpecification: { version: '4.0' } },
  }
}

function read({ code, message, type, mockDetails, specDetails }: Compared, { interactions }: Pact): [string, Finding] {
  const [, index = '0', rest = ''] = /^\[root\]\.interactions\[(\d+)\]\.?(.*)$/s.exec(mockDetails?.location ?? '') ?? []
  const at = interactions[Number(index)]?.at ?? ''
  const inside = rest.replace(/^(request|response)\.body(?=\.|$)/, '$1.body.content').split('.')
  const { pathName, pathMethod } = specDetails ?? {}
  return [
    at,
    {
      code: isCode(code) ? code : 'verifier.error',
      level: type === 'error' ? 'error' : 'warning',
      message: `${message}.`,
      at: `${at}${inside.map((part) => `/${pointerPart(part)}`).join('')}`,
      ...(pathName && pathMethod && { spec: `/paths/${pointerPart(pathName)}/${pathMethod.toLowerCase()}` }),
    },
  ]
}

function isCode(code: string): code is FindingCode {
  return (findingCodes as readonly string[]).includes(code)
}
