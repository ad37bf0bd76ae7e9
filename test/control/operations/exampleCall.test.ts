import { expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock } from '../../../src/index.ts'

test.each([
  [
    { provider: 'fint', operation: 'disburseLaon' },
    '"operation" is "disburseLaon", which is not mocked. Did you mean "disburseLoan"? It must be one of: fint/verifyCustomer, ',
  ],
  [{ provider: 'finnt', operation: 'disburseLoan' }, '"provider" must be one of: fint.'],
])('an example of a call that is not mocked is 404, with the names that are: %o', async (input, detail) => {
  const asking = createMock({ providers: [fint] }).run('exampleCall', input)
  await expect(asking).rejects.toMatchObject({
    problem: { status: 404, type: 'urn:tallystick:problem:no-such-operation', detail: expect.stringContaining(detail) },
  })
})
