import { checkValue, FaultError, readFaultSettings, refuseSecrets } from '../../engine/faults/readFaultSettings.ts'
import type { Mount } from '../../engine/routes.ts'
import { canDo, transportNames, transportTitles, type TransportName } from '../../engine/faults/transportLimits.ts'
import type { OpenMock } from '../../mock/mock.ts'
import { needOf, type FaultSettings } from '../../world/views/faultSettings.ts'
import type { FaultConditions, FaultRecord } from '../../world/views/faults.ts'
import { ControlError } from '../controlError.ts'
import { parseTime } from './clockTime.ts'
import { callNumbers, conditions } from './faultFields.ts'
import { refuseUnreachable } from './faultReach.ts'
import { findOperation, refuseUnknownMethod, refuseUnknownProvider } from './mockedOperation.ts'

/** A fault to be set. Without an id it gets one. */
export type FaultInput = FaultSettings & FaultConditions & { readonly id?: string | undefined }

type Given = Readonly<Record<string, unknown>>
/** A checked fault, which has an id only if it was given one. */
export type CheckedFault = Pick<FaultRecord, 'starts' | 'ends'> & { readonly fault: FaultInput }

/**
 * Checks a fault that comes from outside.
 *
 * @throws ControlError that names the field and says what was expected
 */
export function checkFault(given: Given, { mounts, handle }: Pick<OpenMock, 'mounts' | 'handle'>): CheckedFault {
  const { checked, settings } = checkFields(given)
  refuseSecretFields(settings, mounts)
  refuseImpossible(settings, [...(handle.transports ?? [])])
  const starts = timeOf('from', checked.from)
  const ends = timeOf('until', checked.until)
  if (starts !== undefined && ends !== undefined && starts >= ends) throw new ControlError('bad-fault', '"from" must be before "until".')
  const fault = { ...settings, ...withFullNames(checked, mounts) } as FaultInput
  refuseUnreachable(fault, mounts)
  return { fault, ...(starts !== undefined && { starts }), ...(ends !== undefined && { ends }) }
}

const noMore = ` Every fault also takes ${[...Object.keys(conditions), 'nth'].join(', ')}.`

function checkFields({ nth, ...given }: Given): {
  readonly checked: FaultConditions & { readonly id?: string }
  readonly settings: FaultSettings
} {
  const present = Object.entries(given).filter(([name, value]) => value !== undefined && (value !== null || name === 'value'))
  try {
    const settings = readFaultSettings(Object.fromEntries(present.filter(([name]) => !Object.hasOwn(conditions, name))), noMore)
    const own = present.filter(([name]) => Object.hasOwn(conditions, name))
    for (const [name, value] of own) checkValue(name, conditions[name as keyof typeof conditions], value)
    if (nth !== undefined && nth !== null) checkCallNumbers(nth)
    return { checked: { ...Object.fromEntries(own), ...(nth !== undefined && nth !== null && { nth }) } as FaultConditions, settings }
  } catch (error) {
    throw error instanceof FaultError ? new ControlError('bad-fault', error.message) : error
  }
}

function refuseSecretFields(settings: FaultSettings, mounts: readonly Mount[]): void {
  try {
    refuseSecrets(settings, (name) => mounts.some(({ api }) => api.isSecret(name)))
  } catch (error) {
    throw error instanceof FaultError ? new ControlError('bad-fault', error.message) : error
  }
}

/** A mock may be called through several transports. One of them is enough; the journal says where a fault could not be delivered. */
function refuseImpossible(settings: FaultSettings, transports: readonly TransportName[]): void {
  const needs = needOf(settings)
  if (needs === undefined || transports.length === 0 || transports.some((each) => canDo(each, needs))) return
  const able = transportNames.filter((each) => canDo(each, needs)).map((each) => transportTitles[each])
  const unable = transports.map((each) => transportTitles[each])
  throw new ControlError(
    'bad-fault',
    `${settings.kind} cannot be delivered through ${unable.join(' or ')}. It can through ${able.join(' or ')}: start that before you set the fault.`,
  )
}

/** A number, or an object with `from` and `to` or one of them. */
function checkCallNumbers(nth: unknown): void {
  if (typeof nth !== 'object') return checkValue('nth', callNumbers.schema, nth)
  const entries = Object.entries(nth as object)
  if (entries.length === 0 || entries.some(([name]) => !(callNumbers.names as readonly string[]).includes(name)))
    throw new FaultError('"nth" must be the number of a call, or an object such as {"from": 2, "to": 4}.')
  for (const [name, value] of entries) checkValue(`nth/${name}`, callNumbers.schema, value)
  const { from, to } = nth as { readonly from?: number; readonly to?: number }
  if (from !== undefined && to !== undefined && from > to) throw new FaultError('"nth/from" must not be more than "nth/to".')
}

function timeOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const time = parseTime(text)
  if (time === undefined) throw new ControlError('bad-fault', `"${name}" must be an RFC 3339 time, such as 2026-03-01T08:00:00Z.`)
  return time
}

/** The conditions with the full name of the operation, such as `fint/disburseLoan`. */
function withFullNames(given: FaultConditions, mounts: readonly Mount[]): FaultConditions {
  const { provider, operation, method } = given
  refuseUnknownProvider(mounts, provider, 'bad-fault')
  refuseUnknownMethod(method, 'bad-fault')
  return operation === undefined ? given : { ...given, operation: findOperation(mounts, { operation, provider }, 'bad-fault').full }
}
