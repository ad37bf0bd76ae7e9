import { expect, onTestFinished, test } from 'vitest'
import { processTerminal, withLineBreak } from '../../src/cli/terminal.ts'

test('a text ends with exactly one line break', () => {
  expect(['text', 'text\n', ''].map(withLineBreak)).toEqual(['text\n', 'text\n', '\n'])
})

/** Others may listen in this process, such as a database of an earlier test file, and end the process when they hear the signal. */
function takeListenersAway(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const others = process.rawListeners(signal) as NodeJS.SignalsListener[]
    process.removeAllListeners(signal)
    onTestFinished(() => void others.forEach((each) => process.on(signal, each)))
  }
}

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops a command once; the next signal ends the process', async (signal) => {
  takeListenersAway()
  const stopped = processTerminal.stopped()
  expect(process.listenerCount(signal)).toBe(1)
  process.emit(signal)
  await stopped
  expect(['SIGINT', 'SIGTERM'].map((each) => process.listenerCount(each))).toEqual([0, 0])
})
