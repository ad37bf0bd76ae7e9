import { expect, test } from 'vitest'
import { loadSpec } from '../../src/load/load.ts'

test.each(['http://', 'https:///', 'http://pets.example:99999/openapi.yaml', 'http://[::1/openapi.yaml', 'http://two words/'])(
  '%j is refused as no URL, rather than asked',
  async (from) => {
    const refusal: unknown = await loadSpec(from).catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      message: `${from}: this is no URL; one is such as https://example.com/openapi.yaml.`,
      unreachable: false,
    })
  },
)

test('a password in a URL is neither used nor told', async () => {
  const refusal: unknown = await loadSpec('http://ada:hunter2@127.0.0.1:1/openapi.yaml').catch((error: unknown) => error)
  expect(refusal).toMatchObject({
    message: 'http://127.0.0.1:1/openapi.yaml: documents are not fetched with a user name or password in the URL.',
    unreachable: false,
  })
})
