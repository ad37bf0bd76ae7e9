import { isObject } from '../../document/lenient.ts'
import type { Shape } from '../../schema/reading/shape.ts'
import { tryJson } from './formFields.ts'
import { refuseManyValues } from './jsonBounds.ts'
import { jsonText } from './serialise.ts'

const fieldNames: ReadonlySet<string> = new Set(['event', 'data', 'id', 'retry'])

/** Writes server-sent events. A value that has other fields than events have is the data of its event. */
export function eventStreamText(values: readonly unknown[]): string {
  return values
    .map((value) => `${(isEvent(value) ? Object.entries(value) : [['data', value] as const]).map(fieldText).join('')}\n`)
    .join('')
}

function isEvent(value: unknown): value is object {
  return isObject(value) && 'data' in value && Object.keys(value).every((name) => fieldNames.has(name))
}

function fieldText([name, value]: readonly [string, unknown]): string {
  const text = typeof value === 'string' ? value : (jsonText(value) ?? '')
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `${name}: ${line}\n`)
    .join('')
}

/**
 * Reads server-sent events. Where the schema describes no events, but a value, it is the data of each event.
 *
 * @throws JsonError
 */
export function readEvents(text: string, item: Shape | undefined): unknown[] {
  const events = text.replace(/^\ufeff/, '').split(/(?:\r\n|\r|\n){2}/)
  refuseManyValues(events.length)
  const read = events.map(eventOf).filter((event) => event !== undefined)
  if (item?.types.has('object') === true && !item.fields.has('data')) return read.map(({ data }) => tryJson(data))
  const data = item?.field('data')
  const isText = !data || data.types.size === 0 || data.types.has('string')
  return isText ? read : read.map((event) => ({ ...event, data: tryJson(event.data) }))
}

interface Event {
  readonly data: string
  readonly event?: string
  readonly id?: string
  readonly retry?: number
}

/** Reads one event. Undefined if it has no data. */
function eventOf(lines: string): Event | undefined {
  const data: string[] = []
  const others: Record<string, string | number> = {}
  for (const line of lines.split(/\r\n|\r|\n/)) {
    const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
    if (name === 'data') data.push(value)
    else if (name === 'event' || name === 'id') others[name] = value
    else if (name === 'retry' && /^\d+$/.test(value)) others[name] = Number(value)
  }
  return data.length === 0 ? undefined : { ...others, data: data.join('\n') }
}
