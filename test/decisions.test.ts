import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { providers } from '../mocks/index.ts'

const here = new URL('./mocks/', import.meta.url)
const names = providers.map(({ name }) => name)

/** The decisions that a provider's tests begin with, those that are skipped or yet to be written left out. */
function testedBy(provider: string): Set<string> {
  const folder = new URL(`${provider}/`, here)
  const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts'))
  return new Set(files.flatMap((file) => titledIn(readFileSync(new URL(file, folder), 'utf8'))))
}

/** @example titledIn("test('FINT-01 serves …', …)") // ['FINT-01'] */
function titledIn(source: string): string[] {
  return [...source.matchAll(/(?<!\b(?:skip|todo|skipIf))\(\s*['"`]([A-Z]+-\d\d) /g)].map(([, id]) => id as string)
}

test.each(names)('%s: every decision has a test whose title begins with it', (name) => {
  const spec = parse(readFileSync(new URL(`../../specs/${name}.yaml`, here), 'utf8')) as { 'x-decisions': object }
  const decisions = Object.keys(spec['x-decisions'])
  const tested = testedBy(name)
  expect(decisions.length).toBeGreaterThan(0)
  expect(decisions.filter((id) => !tested.has(id))).toEqual([])
  expect([...tested].filter((id) => !decisions.includes(id))).toEqual([])
})

test('a test that is skipped or yet to be written does not count', () => {
  const written = "test('ABC-01 holds', f)\ntest.each([1])(\n  'ABC-02 holds for %i', f)\n"
  const left = "test.skip('ABC-03 holds', f)\ntest.todo('ABC-04 holds')\n// ABC-05 is not a test"
  expect(titledIn(written + left)).toEqual(['ABC-01', 'ABC-02'])
})
