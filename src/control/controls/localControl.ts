import { inputOf, resultOf } from './operationMethods.ts'
import type { Run } from '../runOperation.ts'
import type { Inputs } from './providerNames.ts'
import { createControl, type ControlOf, type WorldControlOf } from './worldControl.ts'

/**
 * Returns the control of a mock in this process.
 *
 * @param standard the world that is used if none is named
 * @example await localControl(mock).world('test-1').advance('P30D')
 */
export function localControl<I extends Inputs = Inputs>(
  { run }: { readonly run: Run; world?(name?: string): WorldControlOf<I> },
  standard?: () => string,
): ControlOf<I> {
  return createControl(async (call) => resultOf(call, await run(call.method, inputOf(call))), standard)
}
