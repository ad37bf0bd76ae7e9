import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { recordedTerminal } from './recordedTerminal.ts'

const commands = ['mock', 'store', 'explain', 'lint', 'assumptions', 'verify', 'publish', 'fidelity', 'types', 'client']

async function helpOf(...args: readonly string[]): Promise<string> {
  const terminal = recordedTerminal()
  expect([await main(args, terminal), terminal.noted]).toEqual([0, []])
  return terminal.printed.join('')
}

test('tally --help lists every command', async () => {
  const help = await helpOf('--help')
  expect([...help.matchAll(/^ {2}(\w+) (?:\[|<).* {2}\S/gm)].map(([, name]) => name)).toEqual([...commands, 'help'])
})

test.each(commands)('tally %s --help describes the command, its arguments and each of its options', async (name) => {
  const help = await helpOf(name, '--help')
  expect(help).toMatch(new RegExp(`^Usage: tally ${name} \\[options\\]( [[<]\\S+[\\]>])+\\n\\n[a-z]`))
  expect(help).toMatch(/^Arguments:\n {2}\S+ {2,}\S/m)
  expect(help.match(/^ {2}-.*/gm)?.filter((line) => !/ {2}\S+.*$/.test(line.slice(4)))).toEqual([])
  expect(await helpOf('help', name)).toBe(help)
})

test('tally --version prints the version of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  expect(await helpOf('--version')).toBe(`${version}\n`)
})

test('without a command, tally shows its help and ends with exit code 2', async () => {
  const terminal = recordedTerminal()
  expect(await main([], terminal)).toBe(2)
  expect(terminal.noted.join('')).toContain('Usage: tally [options] [command]')
})
