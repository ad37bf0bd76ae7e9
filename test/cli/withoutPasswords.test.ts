import { expect, test } from 'vitest'
import { withoutPasswords } from '../../src/cli/withoutPasswords.ts'

test.each([
  ['at postgres://tally:a/b@c@h:5432/db now', 'at postgres://tally@h:5432/db now'],
  ['postgres:/tally:a@h/db', 'postgres:/tally@h/db'],
  ['http://u:p@h/spec.yaml and HTTPS://u:p@h', 'http://u@h/spec.yaml and HTTPS://u@h'],
  ['http://127.0.0.1:4010/@checkout/pets', 'http://127.0.0.1:4010/@checkout/pets'],
  ['http://127.0.0.1:4010 mocks a@b.example', 'http://127.0.0.1:4010 mocks a@b.example'],
  ['C:/mocks/a@b.yaml: No such file.', 'C:/mocks/a@b.yaml: No such file.'],
])('the message %j is shown as %j', (message, shown) => {
  expect(withoutPasswords(message)).toBe(shown)
})
