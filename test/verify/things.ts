import { copyJson } from '../../src/numbers/exactJson.ts'
import { compile } from '../../src/spec/api.ts'
import { compareWithSpec } from '../../src/verify/spec/compareWithSpec.ts'
import type { ProviderResult } from '../../src/verify/result/result.ts'
import { pact, type Told } from './pacts.ts'

export const json = 'application/json'

/** A document of one operation, `POST /things`, that takes and gives these. */
export function thing(given: {
  readonly request?: object
  readonly reply?: object
  readonly more?: object
  readonly components?: object
}): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1' },
    ...(given.components && { components: given.components }),
    paths: {
      '/things': {
        post: {
          operationId: 'makeThing',
          ...(given.request && { requestBody: { content: { [json]: { schema: given.request } } } }),
          responses: {
            '200': { description: 'made', content: { [json]: { schema: given.reply ?? {} } } },
            '401': { description: 'who are you', content: { [json]: { schema: {} } } },
          },
          ...given.more,
        },
      },
    },
  }
}

/** Compares these interactions with `POST /things` with a document. */
export function compare(document: object, ...told: Told[]): Promise<ProviderResult> {
  const pacts = [
    pact(
      'things',
      told.map((each) => ({ path: '/things', ...each })),
    ),
  ]
  return compareWithSpec({ provider: 'things', pacts, api: compile(copyJson(document)) })
}

/** `code pointer` of every finding of an interaction. */
export async function codes(document: object, told: Told): Promise<string[]> {
  const { interactions } = await compare(document, told)
  return interactions.flatMap(({ findings }) =>
    findings.map(({ code, pactPointer }) => `${code} ${pactPointer.replace('/interactions/0', '')}`),
  )
}
