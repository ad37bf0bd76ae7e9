import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providers } from '../../mocks/index.ts'
import { runScript, type Ended } from './runScript.ts'
import { mutated, whileMutated } from './mutate.ts'
import { clientRounds, mockRounds, specRounds, type Mutant, type Round } from './mutants.ts'
import { copyProject } from '../projectCopy.ts'

/** Everything that the checks of a contract read. */
const parts = ['contracts', 'mocks', 'specs', 'src', 'package.json', 'tsconfig.json']
const names = providers.map(({ name }) => name)
let folder: string

/**
 * The checks by name. `npm run test:contracts` shows that they pass if nothing is changed. Without `--spec`, changes of a spec would count
 * only after `npm run generate`.
 */
const checks = {
  'verify:spec': () => runScript(folder, 'verify:spec', ['--spec', ...names.map((name) => `${name}=specs/${name}.yaml`)]),
  'verify:mock': () => runScript(folder, 'verify:mock'),
  'contracts:check': () => runScript(folder, 'contracts:check'),
} as const
type Check = keyof typeof checks

beforeAll(() => void (folder = copyProject('mutants', parts)))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each<[string, Check, readonly (readonly Round[])[]]>([
  ['a spec', 'verify:spec', [specRounds]],
  ['a mock', 'verify:mock', [mockRounds]],
  // A client that sends a wrong name everywhere would hide what else is wrong with it.
  ['a client', 'contracts:check', clientRounds.map((round) => [round])],
])('one name changed in %s', (_what, check, runs) => {
  test.each(runs.map((rounds, index) => [index + 1, rounds] as const))(
    `fails ${check} for each provider, with operation and place (run %i)`,
    { timeout: 600_000 },
    async (_number, rounds) => {
      for (const round of rounds) expect(Object.keys(round).toSorted()).toEqual(names.toSorted())
      const ended = await whileMutated(folder, rounds.flatMap(Object.values<Mutant>), checks[check])
      expect(ended).toMatchObject({ code: 1 })
      expect(ended.output).not.toContain('NOT RUN')
      for (const [provider, { operation, says }] of rounds.flatMap(Object.entries<Mutant>))
        expect({ provider, operation, told: toldOf(ended.output, provider, operation) }).toMatchObject({
          told: expect.arrayContaining([expect.stringMatching(says)]),
        })
    },
  )
})

/** The failures of one operation in the output. */
function toldOf(output: Ended['output'], provider: string, operation: string): string[] {
  const block = output.split('\n\n').find((each) => each.trimStart().startsWith(`${provider} against `))
  if (block) return block.split(/\n(?= {2}\S)/).filter((each) => each.startsWith(`  FAILED        ${operation} `))
  return output.split(/\n(?=stdout \|| FAIL )/).filter((each) => each.split('\n')[0]?.includes(`${provider}: ${operation} `))
}

test('a mutant whose text is missing or not unique is an error', () => {
  const text = 'a:\n  b: 1\n\n  c: b\nb: 2\nd:\nd:'
  expect(mutated(text, { file: 'x', block: 'a:', from: 'b', to: 'z' })).toBe('a:\n  z: 1\n\n  c: z\nb: 2\nd:\nd:')
  expect(mutated(text, { file: 'x', block: 'b: 2', from: 'b', to: 'z' })).toBe('a:\n  b: 1\n\n  c: b\nz: 2\nd:\nd:')
  expect(() => mutated(text, { file: 'x', block: 'a:', from: 'd', to: 'z' })).toThrow('x: There is no "d" in the block "a:".')
  expect(() => mutated(text, { file: 'x', block: 'e:', from: 'b', to: 'z' })).toThrow('x: The line "e:" must occur exactly once.')
  expect(() => mutated(text, { file: 'x', block: 'd:', from: 'd', to: 'z' })).toThrow('x: The line "d:" must occur exactly once.')
})
