import { styleText } from 'node:util'
import { isNamedByPath } from '../../document/operationName.ts'
import type { JournalEntry } from '../../world/journal/journalEntry.ts'

/** A call as the log shows it. Secrets are replaced already, as in the journal. */
export interface LoggedCall {
  /** When the call was answered, by the clock of this machine. */
  readonly time: Date
  readonly world: string
  readonly exchange: JournalEntry
}

type Colour = 'dim' | 'green' | 'cyan' | 'yellow' | 'red'

/** `12:03:04  POST /pets  createPet  422  1 ms  mock`. The lines below say what is wrong with a call that was refused. */
export function textLine({ time, world, exchange }: LoggedCall, hasColours: boolean): string {
  const { request, reply, operation, answeredBy, faults = [], violations, notes, took } = exchange
  const paint = (colour: Colour, text: string): string => (hasColours ? styleText(colour, text, { validateStream: false }) : text)
  const parts = [
    paint('dim', clockTime(time)),
    ...(world === 'default' ? [] : [`@${world}`]),
    visible(`${request.method} ${targetOf(request)}`),
    ...(operation === undefined || isNamedByPath(operation) ? [] : [visible(operation)]),
    paint(colourOf(reply.status), String(reply.status)),
    paint('dim', `${milliseconds(took)} ms`),
    paint('dim', [answeredBy, ...faults.map(({ kind }) => kind)].join(', ')),
  ]
  const below = [...violations.map(violationText), ...refusals(exchange), ...notes].map((text) => `          ${visible(text)}`)
  return [parts.join('  '), ...below].join('\n')
}

/** One JSON object on one line, with the reasons of a refusal that no violation tells. Bodies and headers are in the journal. */
export function jsonLine({ time, world, exchange }: LoggedCall): string {
  const { id, request, reply, provider, operation, answeredBy, faults, violations, notes, took } = exchange
  const { method, path, query } = request
  return JSON.stringify({
    time: time.toISOString(),
    world,
    id,
    method,
    path,
    query,
    provider,
    operation,
    status: reply.status,
    ms: Number(milliseconds(took)),
    answeredBy,
    ...(faults && { faults }),
    violations,
    reasons: refusals(exchange),
    notes,
  })
}

/** `12:03:04` of this machine's time zone. */
function clockTime(time: Date): string {
  return time.toTimeString().slice(0, 8)
}

function milliseconds(took: number): string {
  return took < 10 ? took.toFixed(1) : took.toFixed(0)
}

function colourOf(status: number): Colour {
  if (status >= 500) return 'red'
  if (status >= 400) return 'yellow'
  return status >= 300 ? 'cyan' : 'green'
}

/** The path with its query, encoded again: the journal holds decoded values. */
function targetOf({ path, query }: JournalEntry['request']): string {
  const pairs = Object.entries(query as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
    [value].flat().map((each) => `${encodeURIComponent(name)}=${encodeURIComponent(String(each).toWellFormed())}`),
  )
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

/** Why a call was refused that breaks no schema: the rule that it breaks, or what the mock says in its reply. */
function refusals({ violations, why, answeredBy, reply, elsewhere = [] }: JournalEntry): string[] {
  if (violations.length > 0) return []
  const rules = why.flatMap(({ outcome, rule }) => (outcome === 'refused' && rule !== undefined ? [`Rule: ${rule}`] : []))
  const others = elsewhere.length === 0 ? [] : [`The record is in another world: ${elsewhere.join(', ')}.`]
  if (rules.length + others.length > 0) return [...rules, ...others]
  const { detail } = Object(answeredBy === 'mock' ? reply.body : undefined) as { readonly detail?: unknown }
  return typeof detail === 'string' ? [detail] : []
}

function violationText(violation: object): string {
  const { at, message } = violation as { readonly at: string; readonly message: string }
  return `${at} ${message}`
}

/** Escapes control characters and direction marks: a caller could use them to overwrite the terminal. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
