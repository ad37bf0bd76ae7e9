import { expect, test } from 'vitest'
import { runTally } from './command.ts'

test('the questions of a provider come as JSON, with counts per level', async () => {
  const { code, out } = await runTally(['assumptions', 'fint', '--json'])
  const [fint] = JSON.parse(out) as [
    { provider: string; statements: Record<string, number>; open: { id: string; question: string; levels: string[] }[] },
  ]
  expect(code).toBe(0)
  expect(Object.keys(fint.statements).toSorted()).toEqual(['assumed', 'documented', 'sibling'])
  expect(fint.open.map(({ id }) => id)).toContain('FINT-05')
  expect(fint.open.every(({ levels }) => levels.includes('assumed'))).toBe(true)
})

test('a decision that rests on nothing assumed is not asked', async () => {
  const { out } = await runTally(['assumptions', 'fint', '--json'])
  const [fint] = JSON.parse(out) as [{ open: { levels: string[] }[]; decisions: number }]
  expect(fint.open.length).toBeLessThanOrEqual(fint.decisions)
})

test('the letter asks each question once', async () => {
  const { out } = await runTally(['assumptions', 'fint', '--markdown'])
  expect(out).toMatch(/^# Questions about the FINT Power Loan API\n/)
  expect(out.match(/\(FINT-09\)/g)).toHaveLength(1)
})

test('a table is printed where nothing is said', async () => {
  const { out } = await runTally(['assumptions'])
  expect(out).toContain('FINT Power Loan API (fint)')
  expect(out).toMatch(/Statements: documented \d+, sibling \d+, assumed \d+/)
})

test('an unknown provider is a mistake with exit code 2', async () => {
  const { code, err } = await runTally(['assumptions', 'nope'])
  expect(code).toBe(2)
  expect(err).toContain('There is no provider "nope"')
})
