import type { Provider, StateParams } from '../../provider/provider.ts'
import { ControlError } from '../controlError.ts'

/**
 * The parameters given for a provider state.
 *
 * @throws ControlError if the state has no such parameter or it has another type
 */
export function checkParams(
  state: string,
  { params: defaults, checkOther }: Pick<Provider['states'][string], 'params' | 'checkOther'>,
  given: Readonly<Record<string, unknown>>,
): StateParams {
  for (const [name, value] of Object.entries(given)) {
    const standard = Object.hasOwn(defaults, name) ? defaults[name] : undefined
    if (standard === undefined && checkOther) {
      const problem = checkOther(name, value)
      if (problem !== undefined) throw new ControlError('bad-state-params', `The parameter "${name}" of the state "${state}" ${problem}`)
    } else if (standard === undefined) {
      const listed = Object.entries(defaults).map(([each, known]) => `${each} (${typeof known})`)
      throw new ControlError(
        'bad-state-params',
        `The state "${state}" has no parameter "${name}". Parameters: ${listed.join(', ') || 'none'}.`,
      )
    } else if (typeof value !== typeof standard)
      throw new ControlError('bad-state-params', `The parameter "${name}" of the state "${state}" must be a ${typeof standard}.`)
  }
  return given as StateParams
}
