import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Router, type Match } from '../../src/spec/router.ts'
import { slowMatch, type Route } from './routerReference.ts'

const fixed = ['a', 'b', 'ab', 'a.json', 'a-b', '', 'c%20d', 'caf%C3%A9']
const open = ['{id}', '{name}', '{id}.json', '{x}-{y}', 'a{id}', '{id}:go', '{x}{y}', '{x}.{y}.json', 'a-{x}-{y}']
const parts = [
  ...fixed,
  'a.json',
  'x.y.json',
  'x-y',
  'x-y-z',
  'a-b-c',
  'a:go',
  'ax',
  'c d',
  '%61',
  'caf%c3%a9',
  'x%2Dy',
  '..',
  '%2e%2e',
  '%2F',
  '%ff',
  '.json',
  '-',
]

const pathOf = (pieces: readonly string[]): string => `/${pieces.join('/')}`
const templates = fc.array(fc.constantFrom(...fixed, ...open), { minLength: 1, maxLength: 4 }).map(pathOf)
const routes: fc.Arbitrary<Route[]> = fc.array(fc.record({ method: fc.constantFrom('GET', 'POST', 'PUT'), template: templates }), {
  minLength: 1,
  maxLength: 12,
})

/** A path that was written by filling in a template, so that matches are not rare. */
const filled = fc.tuple(fc.nat(), fc.array(fc.constantFrom(...parts), { minLength: 9, maxLength: 9 }))

/** Values are handed over percent-encoded, in any spelling. */
function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}

function fill(template: string, values: readonly string[]): string {
  let index = 0
  return template.replace(/\{[^{}]+\}/g, () => values[index++ % values.length] ?? 'a')
}

function routerOf(list: readonly Route[]): Router<string> {
  const router = new Router<string>()
  for (const { method, template } of list) router.add(method, template, `${method} ${template}`)
  return router
}

/** Templates that differ in their names alone share a place, where the first one stays. */
function withoutNames(match: Match<string>): unknown {
  if (match.kind === 'wrong method') return { ...match, allow: [...match.allow].toSorted() }
  return match.kind === 'found'
    ? { target: match.target.replace(/\{[^{}]+\}/g, '{}'), values: Object.values(match.params).map(decoded) }
    : match
}

test('finds the same as a list of regular expressions with the documented precedence', () => {
  const anyPath = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 4 }).map(pathOf)
  fc.assert(
    fc.property(routes, fc.constantFrom('GET', 'POST', 'DELETE'), anyPath, (list, method, path) => {
      expect(withoutNames(routerOf(list).match(method, path))).toEqual(withoutNames(slowMatch(list, method, path)))
    }),
    { numRuns: 400 },
  )
})

test('finds the same for paths that are made from its templates', () => {
  fc.assert(
    fc.property(routes, fc.constantFrom('GET', 'POST'), filled, (list, method, [pick, values]) => {
      const path = fill(list[pick % list.length]?.template ?? '/', values)
      expect(withoutNames(routerOf(list).match(method, path))).toEqual(withoutNames(slowMatch(list, method, path)))
    }),
    { numRuns: 600 },
  )
})

test('returns the values under the names of the template that was found', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }),
      fc.array(fc.stringMatching(/^[a-z0-9%]{1,8}$/), { minLength: 4, maxLength: 4 }),
      (names, values) => {
        const router = new Router<number>()
        router.add('GET', pathOf(names.map((name) => `{${name}}`)), 1)
        const sent = values.slice(0, names.length)
        expect(router.match('GET', pathOf(sent))).toEqual({
          kind: 'found',
          target: 1,
          params: Object.fromEntries(names.map((name, index) => [name, sent[index]])),
        })
      },
    ),
  )
})
