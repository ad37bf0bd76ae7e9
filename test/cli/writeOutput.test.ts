import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CommandError } from '../../src/cli/exit.ts'
import { writeOutput } from '../../src/cli/writeOutput.ts'

const folder = await mkdtemp(join(tmpdir(), 'tally-output-'))
await writeFile(join(folder, 'file'), '')

test('a file is written with the folders that it lies in, and written over', async () => {
  const file = join(folder, 'some', 'reports', 'page.md')
  await writeOutput(file, 'first, and longer')
  await writeOutput(file, 'second')
  expect(await readFile(file, 'utf8')).toBe('second')
})

test.each([
  ['a folder', '.', ': it is a folder (EISDIR).'],
  ['a place in a file', 'file/page.md', ': a file stands where a folder would have to (ENOTDIR).'],
  ['a place far below a file', 'file/some/page.md', ': a file stands where a folder would have to (ENOTDIR).'],
  ['a name that is too long', 'x'.repeat(300), ' (ENAMETOOLONG).'],
])('%s is said with its path and the reason, and ends the command with 2', async (_what, name, reason) => {
  const file = join(folder, name)
  const error: unknown = await writeOutput(file, 'text').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(CommandError)
  expect(error).toMatchObject({ code: 2 })
  expect((error as CommandError).message).toBe(`${file}: cannot be written${reason}`)
})

test.skipIf(process.platform === 'win32')('where nothing can be made it ends, too', async () => {
  await expect(writeOutput('/proc/tally/some/page.md', 'text')).rejects.toThrow('/proc/tally/some/page.md: cannot be written')
})
