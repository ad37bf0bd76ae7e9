import { isBytes } from '../document/bytes.ts'
import { factsOf, type Facts } from '../frozen/facts.ts'
import { noViolations } from '../schema/compiling/validators.ts'
import type { Violation } from '../schema/violation.ts'
import type { HandlerReply } from '../provider/provider.ts'
import type { ServedExchange } from './exchange.ts'
import { jsonText } from './body/serialise.ts'

const noHeaders: Readonly<Record<string, string>> = Object.freeze({})
const notJson = Object.freeze([{ code: 'encoding', at: '/reply/body', message: 'cannot be written as JSON' }] as const)
const token = /^[\w!#$%&'*+.^`|~-]+$/
/** The characters that every transport accepts in a header: printable ASCII and tabs. */
const headerText = /^[\t\x20-\x7e]*$/

/** The results of checking and writing a frozen reply. */
interface Checked {
  readonly violations: readonly Violation[]
  readonly text: string | undefined
}

/** Checks a reply before it is sent: whether it can be sent, and whether it matches the spec. */
export class ReplyCheck {
  /** The violations of a reply. Problems of the mock are not checked, since no spec declares them. Keeps the text of a valid body in `x`. */
  violations(x: ServedExchange, reply: HandlerReply): readonly Violation[] {
    if (reply.isProblem || reply === x.checkedReply) return noViolations
    const facts = factsOf(reply)
    const violations = facts ? this.#checkOnce(x, reply, facts) : this.#check(x, reply)
    if (violations.length === 0) x.checkedReply = reply
    return violations
  }

  /** Checks and writes a frozen reply once. */
  #checkOnce(x: ServedExchange, reply: HandlerReply, facts: Facts): readonly Violation[] {
    let known = facts.checked as Checked | undefined
    if (!known) {
      const violations = this.#check(x, reply)
      facts.checked = known = { violations, text: x.writtenBody === reply.body ? x.writtenText : undefined }
    }
    x.writtenBody = reply.body
    x.writtenText = known.text
    return known.violations
  }

  #check(x: ServedExchange, { status, headers, body, isUndeclared }: HandlerReply): readonly Violation[] {
    const { operation } = x
    const unsendable = headers || !isStatus(status) ? unsendableParts(status, headers ?? noHeaders) : noViolations
    if (unsendable.length > 0 || (isBytes(body) && body instanceof ReadableStream)) return unsendable
    const facts = headers || typeof body !== 'object' || body === null ? undefined : factsOf(body)
    const response = facts && operation.response(status)
    if (response && facts.bodyOf === response) return noViolations
    if (isUndeclared) return this.#write(x, body) ? noViolations : notJson
    const broken = operation.checkReply({ status, headers: headers ? lowerCase(headers) : noHeaders, body })
    if (broken.length > 0) {
      x.brokenStatus = status
      return broken
    }
    if (!this.#write(x, body)) return notJson
    if (response) facts.bodyOf = response
    return noViolations
  }

  /** Writes a body while its step can still be undone. False if JSON cannot represent it (a cycle, a bigint, a function). */
  #write(x: ServedExchange, body: unknown): boolean {
    if (body === undefined || typeof body === 'string' || isBytes(body)) return true
    try {
      const text = jsonText(body)
      x.writtenBody = body
      x.writtenText = text
      return text !== undefined
    } catch {
      return false
    }
  }
}

/** 1xx statuses are not final replies. */
function isStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 200 && status <= 599
}

export function isHeaderName(name: string): boolean {
  return token.test(name)
}

/** What no transport can send, whatever a spec declares. */
export function unsendableParts(status: number, headers: Readonly<Record<string, string>>): readonly Violation[] {
  let wrong = noViolations
  for (const name in headers) {
    if (isHeaderName(name) && headerText.test(headers[name] as string)) continue
    wrong = [...wrong, { code: 'encoding', at: `/reply/header/${name}`, message: 'cannot be sent' }]
  }
  return isStatus(status) ? wrong : [{ code: 'status', at: '/reply/status', message: 'must be from 200 to 599' }, ...wrong]
}

function lowerCase(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const name in headers)
    if (name !== name.toLowerCase()) return Object.fromEntries(Object.entries(headers).map(([each, text]) => [each.toLowerCase(), text]))
  return headers
}
