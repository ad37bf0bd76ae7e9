import { beginControl } from './journal/controlNote.ts'
import type { OpenMock } from '../mock/mock.ts'
import { asControlError } from './controlError.ts'
import { checkInput } from './input/inputCheck.ts'
import { operations, type OperationName } from './operationTable.ts'

/** Runs an operation by name, with all of its input: `run('setClock', { world: 'test-1', now: '2026-03-01T08:00:00Z' })`. */
export type Run = (name: OperationName, input: unknown) => Promise<unknown>

/** Runs operations on a mock of this process. Rejects with a ControlError if the mock refuses. */
export function runOn(mock: OpenMock): Run {
  return async (name, input) => {
    const operation = operations[name]
    try {
      const checked = checkInput(operation.input, input)
      const note = beginControl(mock, name, checked)
      const running = operation.run(mock, checked)
      note?.place()
      const output = await running
      note?.record()
      return output
    } catch (error) {
      throw asControlError(error)
    }
  }
}
