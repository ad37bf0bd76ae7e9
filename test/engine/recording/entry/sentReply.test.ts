import { expect, test } from 'vitest'
import { sentReply } from '../../../../src/engine/recording/entry/sentReply.ts'

const emptied = { fault: { kind: 'missing-field', field: '/id' }, body: (body: object) => ({ ...body, id: undefined }) }

function sentOf(shown: object): unknown {
  return sentReply({ armed: [], fired: [], impossible: undefined, delay: 0, spoiling: emptied } as never, undefined, shown)
}

test('the journal shows what a fault made of a reply that has a field called omitted', () => {
  expect(sentOf({ id: 'a', omitted: 3 })).toEqual({ body: { omitted: 3, id: undefined } })
})

test('the journal shows no other body for one that it does not keep', () => {
  expect(sentOf({ omitted: '70000 bytes' })).toEqual({})
})
