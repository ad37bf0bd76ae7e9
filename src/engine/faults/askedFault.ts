import { decodeTextOrKeep, parsePairs } from '../../spec/parameters/query.ts'
import { isFaultKind, kindInfo, type FaultKind } from '../../world/views/faultKinds.ts'
import type { FaultRecord } from '../../world/views/faults.ts'
import type { Call } from '../call.ts'
import type { Exchange } from '../exchange.ts'
import { problem, problemReply } from '../refusals/problems.ts'
import { askedId } from './armedFaults.ts'
import { FaultError, readFaultSettings, refuseSecrets, settingSchema } from './readFaultSettings.ts'

/** The header in which a call asks for a fault. The fault applies to this call alone. */
const header = 'x-mock-fault'
/** The query parameter with the same meaning. It overrides the header. */
const parameter = '__fault'

/** The fault that a call asks for, and the call without the header and the parameter, which specs and providers do not know. */
export interface FaultRequest {
  readonly call: Call
  readonly asked: string
}

/** Undefined if the call asks for none. */
export function takeAsked(call: Call): FaultRequest | undefined {
  const inHeader = call.headers[header]
  const inQuery = call.query.includes(parameter) ? parsePairs(call.query).findLast(([name]) => name === parameter)?.[1] : undefined
  if (inHeader === undefined && inQuery === undefined) return undefined
  const { [header]: _, ...headers } = call.headers
  const query = inQuery === undefined ? call.query : withoutParameter(call.query)
  return { call: { ...call, headers, query }, asked: inQuery === undefined ? String(inHeader) : decodeTextOrKeep(inQuery) }
}

/** Removes the parameter from a query. The others are kept as they were sent. */
function withoutParameter(query: string): string {
  return query
    .split('&')
    .filter((pair) => parsePairs(pair)[0]?.[0] !== parameter)
    .join('&')
}

/** Arms the fault that a call asks for. If it cannot be read, the call is refused, whatever it is. */
export function askForFault(x: Exchange, asked: string, isSecret: (name: string) => boolean): void {
  try {
    const fault = readAsked(asked)
    refuseSecrets(fault.fault, isSecret)
    x.askedFault = fault
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    x.answer(problemReply(problem('bad-fault', error.message)), 'mock')
  }
}

/**
 * Reads `kind; key=value; key="value"`.
 *
 * @throws FaultError that says what is wrong
 */
function readAsked(text: string): FaultRecord {
  const [kind = '', ...pairs] = (text.match(part) ?? []).map((each) => each.trim()).filter((each) => each !== '')
  const settings = Object.fromEntries(pairs.map((pair) => settingOf(kind, pair)))
  const checked = readFaultSettings({ ...settings, kind })
  if (kindInfo(checked.kind).needsSeveralCalls)
    throw new FaultError(`${kind} depends on several calls, so it cannot be asked for with one. Set it on the world.`)
  return { id: askedId, scope: '', fault: { ...checked, id: askedId }, seen: 0, fired: 0 }
}

/** Text up to the next semicolon that is not within quotes. */
const part = /(?:[^;"]|"(?:[^"\\]|\\.)*"?)+/g

function settingOf(kind: string, pair: string): [string, unknown] {
  const equals = pair.indexOf('=')
  if (equals < 1) throw new FaultError(`${JSON.stringify(pair)} is not a setting. Write "${kind}; key=value".`)
  const name = pair.slice(0, equals).trim()
  const raw = pair.slice(equals + 1).trim()
  const text = /^".*"$/.test(raw) ? raw.slice(1, -1).replaceAll(/\\(.)/g, '$1') : raw
  return [name, isFaultKind(kind) ? valueOf(kind, name, text) : text]
}

/** Converts the text of a setting. A setting of any type is read as JSON if it is valid JSON. */
function valueOf(kind: FaultKind, name: string, text: string): unknown {
  const [schema] = kindInfo(kind).forms.flatMap((form) => settingSchema(form, name) ?? [])
  if (schema === undefined || schema.type === 'string' || schema.enum) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
