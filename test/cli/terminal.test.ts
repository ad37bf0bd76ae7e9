import { expect, test } from 'vitest'
import { processTerminal, withLineBreak } from '../../src/cli/terminal.ts'

test('a text ends with exactly one line break', () => {
  expect(['text', 'text\n', ''].map(withLineBreak)).toEqual(['text\n', 'text\n', '\n'])
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops a command once; the next signal ends the process', async (signal) => {
  const before = process.listenerCount(signal)
  const stopped = processTerminal.stopped()
  expect(process.listenerCount(signal)).toBe(before + 1)
  process.emit(signal)
  await stopped
  expect(['SIGINT', 'SIGTERM'].map((each) => process.listenerCount(each))).toEqual([before, before])
})
