import { isObject } from '../../document/lenient.ts'
import { valueOf, type Interaction } from './pact.ts'

/**
 * Whether the reply that a pact expects is a refusal. Its status says so, or, with providers that always answer 200, a field at the top of
 * its body (`success` or `status` false, or a numeric code other than `00` or 2xx).
 */
export function isRefusal({ response }: Interaction): boolean {
  if (response.status >= 400) return true
  const body = valueOf(response.body)
  if (!isObject(body)) return false
  return Object.entries(body).some(([name, value]) => {
    if (name === 'success' || name === 'status') return value === false || isRefusingCode(value)
    return name === 'responseCode' && isRefusingCode(value)
  })
}

function isRefusingCode(value: unknown): boolean {
  return typeof value === 'string' && /^\d{2,4}$/.test(value) && !/^(?:00|2\d\d)$/.test(value)
}
