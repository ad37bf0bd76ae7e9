import { array, assert, dictionary, jsonValue, option, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText } from '../../../src/engine/body/serialise.ts'
import { freeze } from '../../../src/frozen/freeze.ts'

const record = dictionary(string(), jsonValue()).map((value) => freeze(structuredClone(value)))
const list = array(record, { minLength: 0, maxLength: 14 })

test('writes a list of frozen records like JSON.stringify, alone or in an envelope, also the second time', () => {
  assert(
    property(list, dictionary(string(), option(jsonValue(), { nil: undefined })), (records, around) => {
      for (const body of [records, { ...around, records, missing: undefined }, [...records.toReversed(), null]])
        for (let time = 0; time < 2; time += 1) expect(jsonText(body)).toBe(JSON.stringify(body))
    }),
  )
})

test('writes the current state of a record that is not frozen', () => {
  const records = Array.from({ length: 12 }, (_, id) => ({ id }))
  jsonText(records)
  ;(records[0] as { id: number }).id = 7
  expect(jsonText(records)).toBe(JSON.stringify(records))
})

test('uses the toJSON of an envelope', () => {
  const items = Array.from({ length: 12 }, (_, id) => freeze({ id }))
  expect(jsonText({ items, toJSON: () => 'short' })).toBe('"short"')
})

test('writes dates and other class instances in a list like JSON.stringify', () => {
  const items = [Object.freeze(new Date(0)), ...Array.from({ length: 12 }, (_, id) => freeze({ id }))]
  expect(jsonText(items)).toBe(JSON.stringify(items))
})
