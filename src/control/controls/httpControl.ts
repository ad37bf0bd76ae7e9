import { parseExactJson } from '../../numbers/exactJson.ts'
import type { Provider } from '../../provider/provider.ts'
import { controlErrorFrom } from '../controlError.ts'
import { inputOf, resultOf } from './operationMethods.ts'
import { adminPath, type ControlOperation } from '../controlOperation.ts'
import { checkInput } from '../input/inputCheck.ts'
import { fieldsIn } from '../input/inputPlaces.ts'
import { operations } from '../operationTable.ts'
import { createControl, type Control } from './worldControl.ts'

/**
 * The control of a mock that listens, over its admin API.
 *
 * @typeParam P the providers of the mock, so that names of states and operations are checked
 * @param url where it listens, such as `http://127.0.0.1:4010`
 * @example const tally = httpControl<typeof fint>('http://127.0.0.1:4010')
 * @example await httpControl(url).world('test-1').given({ state: 'a customer has a meter' })
 */
export function httpControl<P extends Provider = Provider>(
  url: string,
  { token }: { readonly token?: string | undefined } = {},
): Control<P> {
  const admin = `${url.replace(/\/+$/, '')}${adminPath}`
  const headers = { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) }
  return createControl(async (call) => {
    const operation = operations[call.method]
    // Checked here as well: a field that the operation does not have has no place in the request.
    const { path, ...init } = requestOf(operation, checkInput(operation.input, inputOf(call)))
    const sent = await ask(`${admin}${path}`, { ...init, headers })
    if (operation.textType !== undefined) return sent
    return resultOf(call, sent === '' ? undefined : parseExactJson(sent))
  })
}

/** The request of an operation: each field of its input in its place. */
function requestOf(operation: ControlOperation, input: Readonly<Record<string, unknown>>): { path: string; method: string; body?: string } {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, each: string) => encodeURIComponent(String(input[each])))
  const sent = Object.keys(fieldsIn(operation, 'query')).filter((each) => (input[each] ?? undefined) !== undefined)
  const query = new URLSearchParams(
    sent.map((each) => [each, typeof input[each] === 'object' ? JSON.stringify(input[each]) : String(input[each])]),
  ).toString()
  const { wholeBody } = operation
  const inBody = Object.keys(fieldsIn(operation, 'body'))
  const body = wholeBody === undefined ? Object.fromEntries(inBody.map((each) => [each, input[each]])) : input[wholeBody]
  return {
    path: query === '' ? path : `${path}?${query}`,
    method: operation.method,
    ...(inBody.length > 0 && { body: JSON.stringify(body) }),
  }
}

async function ask(url: string, init: RequestInit): Promise<string> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw new Error(`No mock answers at ${url}. Check that it is running and that the address is right.`, { cause })
  })
  const text = await response.text()
  if (!response.ok) throw refusal(response, text)
  return text
}

function refusal({ url, status, headers }: Response, text: string): Error {
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') === true
  const known = isProblem ? controlErrorFrom(JSON.parse(text) as object) : undefined
  return known ?? new Error(`${url} answered ${status}, but not like the admin API of a mock. Check the address.`)
}
