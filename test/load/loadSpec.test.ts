import { expect, test } from 'vitest'
import { loadSpec } from '../../src/load/loadSpec.ts'

test.each(['http://', 'https:///', 'http://pets.example:99999/openapi.yaml', 'http://[::1/openapi.yaml', 'http://two words/'])(
  '%j is an invalid URL, and no request is sent',
  async (from) => {
    const refusal: unknown = await loadSpec(from).catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      message: `${from}: Invalid URL; expected something like https://example.com/openapi.yaml.`,
      unreachable: false,
    })
  },
)

test('a password in a URL is refused, and not printed', async () => {
  const refusal: unknown = await loadSpec('http://ada:hunter2@127.0.0.1:1/openapi.yaml').catch((error: unknown) => error)
  expect(refusal).toMatchObject({
    message: 'http://127.0.0.1:1/openapi.yaml: The URL must not contain a user name or password.',
    unreachable: false,
  })
})
