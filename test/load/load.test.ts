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
