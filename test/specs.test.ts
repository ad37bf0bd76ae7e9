import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { OpenApiDocument } from '../src/document/document.ts'
import { evidenceGaps, readDecisions } from '../src/evidence/statements/statements.ts'

const folder = new URL('../specs/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

function read(name: string): OpenApiDocument {
  return parse(readFileSync(new URL(name, folder), 'utf8')) as OpenApiDocument
}

interface Tree {
  [name: string]: Tree
}

/** What is found in a copy of a spec with one place changed, or taken out. */
function planted(pointer: string, value: unknown): string[] {
  const document = parse(readFileSync(new URL('fint.yaml', folder), 'utf8'), { merge: true }) as Tree
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/'))
  const last = parts.pop() as string
  const place = parts.reduce((node, part) => node[part] as Tree, document)
  if (value === undefined) delete place[last]
  else place[last] = value as Tree
  return evidenceGaps(document as unknown as OpenApiDocument)
}

test.each(names)('%s: every statement has evidence, every decision and source exists and is cited', (name) => {
  expect(evidenceGaps(read(name))).toEqual([])
})

test.each(names)('%s: every decision has a question to ask, and an operation that rests on it', (name) => {
  for (const { question, operations } of readDecisions(read(name))) {
    expect(question).toMatch(/\?/)
    expect(operations).not.toEqual([])
  }
})

test('an operation without evidence is found', () => {
  const gaps = planted('/paths/~1v1~1power~1registerCustomer/post/x-evidence', undefined)
  expect(gaps).toContain('/paths/~1v1~1power~1registerCustomer/post has no evidence.')
})

test('a citation of a decision that does not exist is found', () => {
  const gaps = planted('/paths/~1v1~1power~1verifyCustomer/post/x-evidence/decision', 'FINT-99')
  expect(gaps).toContainEqual(expect.stringContaining('cites the decision FINT-99, which does not exist'))
})

test('a decision that nothing cites, or without a level, is found', () => {
  const gaps = planted('/x-decisions/FINT-98', { question: '?', decision: '.', reason: '.' })
  expect(gaps).toEqual(['The decision FINT-98 is never cited.', 'The decision FINT-98 has no level.'])
})

test('a source that does not exist is found', () => {
  const gaps = planted('/x-sources/android-client', undefined)
  expect(gaps).toContainEqual(expect.stringContaining('cites the source android-client, which does not exist'))
})

test('an assumption without a decision is found', () => {
  const gaps = planted('/components/schemas/PersonName/x-evidence/decision', undefined)
  expect(gaps).toContainEqual(expect.stringContaining('is assumed, but cites no decision'))
})

test.each([
  '/components/schemas/NairaAmount',
  '/servers/0',
  '/paths/~1v1~1power~1registerCustomer/post',
  '/components/securitySchemes/Planted',
])('a citation of nothing is found at %s, whether or not a statement rests on it', (place) => {
  const fault = { 'x-evidence': { level: 'documented', source: 'toString', decision: 'FINT-95' } }
  const gaps = place.endsWith('Planted')
    ? planted('/components/securitySchemes', { Planted: fault })
    : planted(`${place}/x-evidence`, fault['x-evidence'])
  expect(gaps).toContain(`${place}/x-evidence cites the decision FINT-95, which does not exist.`)
  expect(gaps).toContain(`${place}/x-evidence cites the source toString, which does not exist.`)
})
