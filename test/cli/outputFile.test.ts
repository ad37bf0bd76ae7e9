import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CommandError } from '../../src/cli/commandError.ts'
import { writeOutput } from '../../src/cli/outputFile.ts'

const folder = await mkdtemp(join(tmpdir(), 'tally-output-'))
await writeFile(join(folder, 'file'), '')

test('a file is written together with its folders, and an existing one is overwritten', async () => {
  const file = join(folder, 'some', 'reports', 'page.md')
  await writeOutput(file, 'first, and longer')
  await writeOutput(file, 'second')
  expect(await readFile(file, 'utf8')).toBe('second\n')
})

test.each([
  ['a folder', '.', ': it is a folder (EISDIR).'],
  ['a path below a file', 'file/page.md', ': part of its path is a file, not a folder (ENOTDIR).'],
  ['a path far below a file', 'file/some/page.md', ': part of its path is a file, not a folder (ENOTDIR).'],
  ['a name that is too long', 'x'.repeat(300), ' (ENAMETOOLONG).'],
])('%s as output file is an error with its path and reason, and exit code 2', async (_what, name, reason) => {
  const file = join(folder, name)
  const error: unknown = await writeOutput(file, 'text').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(CommandError)
  expect(error).toMatchObject({ code: 2 })
  expect((error as CommandError).message).toBe(`${file}: The file cannot be written${reason}`)
})

test.skipIf(process.platform === 'win32')('a folder where nothing can be created is an error, and the command does not hang', async () => {
  await expect(writeOutput('/proc/tally/some/page.md', 'text')).rejects.toThrow('/proc/tally/some/page.md: The file cannot be written')
})
