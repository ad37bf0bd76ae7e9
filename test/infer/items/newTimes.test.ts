import { expect, test } from 'vitest'
import { object, pets, post, text } from '../pets.ts'

const times = ['createdAt', 'uploadedAt', 'placed_at', 'submittedOn', 'modified_time', 'lastModifiedDateTime', 'last_updated_on']

test.each(times)('the time %s of a new item is the time of the call', async (name) => {
  const mock = pets({ item: object({ id: text, [name]: { type: 'string', format: 'date-time' } }, ['id', name]) })
  await mock.world().freeze('2030-01-02T03:04:05Z')
  expect((await post(mock, {})).body).toMatchObject({ [name]: '2030-01-02T03:04:05.000Z' })
})
