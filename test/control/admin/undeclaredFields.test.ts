import { expect, test } from 'vitest'
import { localControl } from '../../../src/testing.ts'
import { adminServer } from './adminCalls.ts'

test('a field that an operation does not have is refused, so that a misspelt condition does not match everything', async () => {
  const { mock, server, admin, post } = await adminServer()
  await post('/worlds', { name: 'one' })
  for (const refused of [
    await post('/worlds', { nmae: 'two' }),
    await post('/worlds/one/calls', { operation: 'verifyCustomer', staus: 500 }),
    await post('/worlds/one/clock/advance', { by: 'P1D', world: 'two' }),
    await admin('/journal?staus=500'),
  ])
    expect(refused).toMatchObject({ status: 422, body: { detail: expect.stringContaining('is not a field of this operation. It takes ') } })
  const misspelt = { operation: 'verifyCustomer', staus: 500 } as object
  await expect(localControl(mock).world('one').calls(misspelt)).rejects.toThrow('"staus" is not a field of this operation.')
  await server.close()
})
