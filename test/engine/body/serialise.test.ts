import { array, assert, dictionary, jsonValue, option, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { Serialiser } from '../../../src/engine/body/serialise.ts'
import { freeze } from '../../../src/world/freeze.ts'

const record = dictionary(string(), jsonValue()).map((value) => freeze(structuredClone(value)))
const list = array(record, { minLength: 0, maxLength: 14 })

test('a list of frozen records is written as JSON writes it, alone or in an envelope, also when it is written again', () => {
  assert(
    property(list, dictionary(string(), option(jsonValue(), { nil: undefined })), (records, around) => {
      const serialiser = new Serialiser()
      for (const body of [records, { ...around, records, missing: undefined }, [...records.toReversed(), null]])
        for (let time = 0; time < 2; time += 1) expect(serialiser.text(body)).toBe(JSON.stringify(body))
    }),
  )
})

test('a record that can change is written as it is now', () => {
  const serialiser = new Serialiser()
  const records = Array.from({ length: 12 }, (_, id) => ({ id }))
  serialiser.text(records)
  ;(records[0] as { id: number }).id = 7
  expect(serialiser.text(records)).toBe(JSON.stringify(records))
})

test('an envelope that says how it is written is written so', () => {
  const items = Array.from({ length: 12 }, (_, id) => freeze({ id }))
  expect(new Serialiser().text({ items, toJSON: () => 'short' })).toBe('"short"')
})

test('dates and other objects of a class in a list are written as JSON writes them', () => {
  const items = [Object.freeze(new Date(0)), ...Array.from({ length: 12 }, (_, id) => freeze({ id }))]
  expect(new Serialiser().text(items)).toBe(JSON.stringify(items))
})
