import { expect, test } from 'vitest'
import { isLaterTime } from '../../../../src/infer/items/making/knownFields.ts'

test.each(['paidAt', 'action_taken_at', 'lastSeenOn', 'withdrawn_on', 'deleted_at'])('%s is empty until something happens', (name) => {
  expect(isLaterTime(name)).toBe(true)
})

test.each(['created_at', 'updatedAt', 'submitted_at', 'format', 'location', 'at'])('%s is not empty until something happens', (name) => {
  expect(isLaterTime(name)).toBe(false)
})
