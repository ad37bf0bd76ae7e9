import { inputOf, resultOf } from './operationMethods.ts'
import type { Run } from '../runOperation.ts'
import { createControl, type Control } from './worldControl.ts'

/**
 * Returns the control of a mock in this process.
 *
 * @param standard the world that is used if none is named
 * @example await localControl(mock).world('test-1').advance('P30D')
 */
export function localControl({ run }: { readonly run: Run }, standard?: () => string): Control {
  return createControl(async (call) => resultOf(call, await run(call.method, inputOf(call))), standard)
}
