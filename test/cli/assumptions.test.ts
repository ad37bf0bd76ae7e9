import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../verify/pacts.ts'
import { tally } from './inProcess.ts'

test('--json prints the questions of a provider, and how many statements have each level', async () => {
  const { code, out } = await tally(['assumptions', 'fint', '--json'])
  const [fint] = JSON.parse(out) as [
    { provider: string; statements: Record<string, number>; open: { id: string; question: string; levels: string[] }[] },
  ]
  expect(code).toBe(0)
  expect(Object.keys(fint.statements).toSorted()).toEqual(['assumed', 'documented', 'sibling'])
  expect(fint.open.map(({ id }) => id)).toContain('FINT-05')
  expect(fint.open.every(({ levels }) => levels.includes('assumed'))).toBe(true)
})

test('a decision is a question only if it, or a statement that cites it, is assumed', async () => {
  const { out } = await tally(['assumptions', 'interswitch', '--json'])
  const [{ open, decisions }] = JSON.parse(out) as [{ open: { id: string }[]; decisions: number }]
  const asked = open.map(({ id }) => id)
  expect(asked).not.toContain('ISW-11')
  expect(asked.length).toBeLessThan(decisions)
  // Nothing but what the page says cites it, and yet the page does not say when an offer expires.
  expect(asked).toContain('ISW-09')
})

test('the letter asks each question once', async () => {
  const { out } = await tally(['assumptions', 'fint', '--markdown'])
  expect(out).toMatch(/^# Questions about the FINT Power Loan API\n/)
  expect(out.match(/\(FINT-09\)/g)).toHaveLength(1)
})

test('the default output is a table', async () => {
  const { out } = await tally(['assumptions'])
  expect(out).toContain('FINT Power Loan API (fint)')
  expect(out).toMatch(/Statements: documented \d+, sibling \d+, assumed \d+/)
})

test('an unknown provider is an error with exit code 2', async () => {
  const { code, err } = await tally(['assumptions', 'nope'])
  expect(code).toBe(2)
  expect(err).toContain('No provider is called "nope"')
})

test('--format and -o print the same as --json and --markdown, and write to a file', async () => {
  const folder = await folderWith({})
  for (const format of ['json', 'markdown']) {
    const short = await tally(['assumptions', 'fint', `--${format}`])
    expect(await tally(['assumptions', 'fint', '--format', format])).toEqual(short)
    const file = join(folder, format)
    expect(await tally(['assumptions', 'fint', '--format', format, '-o', file])).toMatchObject({
      code: 0,
      out: '',
      err: `Wrote ${file}.\n`,
    })
    expect(await readFile(file, 'utf8')).toBe(short.out)
  }
  const { code, err } = await tally(['assumptions', 'fint', '--json', '--format', 'table'])
  expect([code, err]).toEqual([2, expect.stringContaining("'--json' cannot be used with option '--format <format>'")])
})
