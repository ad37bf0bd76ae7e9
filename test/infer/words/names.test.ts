import pluralize from 'pluralize'
import { expect, test } from 'vitest'
import { singular } from '../../../src/infer/words/names.ts'

const words = (
  'analytics athletics corps gallows headquarters highjinks jeans mews news pliers scissors accounts keys pets views files users roles teams ' +
  'boats tags books webhooks items groups invoices boxes statuses status series species buses aliases addresses categories analyses men children ' +
  'people feet teeth they passersby their our geese echoes seraphim them oxen history dice criteria indices matrices wolves wives knives bureaux fungi humans proofs quizzes yes is this ' +
  'account key pet view file user role team boat tag book webhook item group invoice box category analysis man child person foot tooth die fish sheep'
).split(' ')

test.each(words)('the singular of %s is that of the library', (word) => {
  expect(singular(word)).toBe(pluralize.singular(word))
})

test('only the last word of a name is made singular', () => {
  expect(['CustomerAccounts', 'news-items', 'user_data', 'SMS'].map(singular)).toEqual([
    'customer account',
    'news item',
    'user data',
    'sms',
  ])
})

test.each([
  ['cookies', 'cookie'],
  ['axes', 'axis'],
  ['axis', 'axis'],
  ['canvas', 'canvas'],
  ['canvases', 'canvas'],
  ['lens', 'lens'],
  ['biases', 'bias'],
  ['corpora', 'corpus'],
  ['memoranda', 'memorandum'],
  ['cpus', 'cpu'],
  ['skus', 'sku'],
  ['gps', 'gps'],
  ['os', 'os'],
  ['tls', 'tls'],
])('the singular of %s, of which the library makes no word, is %s', (word, expected) => {
  expect(singular(word)).toBe(expected)
})
