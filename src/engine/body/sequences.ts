import { sequenceOf, type SequenceKind } from '../../document/mediaTypes.ts'
import { noViolations } from '../../schema/compiling/validators.ts'
import type { Shape } from '../../schema/reading/shape.ts'
import type { Violation } from '../../schema/violation.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Body } from '../../spec/response.ts'
import { eventStreamText, readEvents } from './eventStream.ts'
import { decodeUtf8, parseJsonText } from './json.ts'
import { JsonError, largeBody, refuseManyValues, refuseManyLines, refuseUnbounded } from './jsonBounds.ts'
import { jsonText } from './serialise.ts'

const recordSeparator = '\u001e'

/** Writes the items of a list, or a single value, as a sequence; undefined if the media type is no sequence. */
export function sequenceText(body: unknown, mediaType: string): string | undefined {
  const kind = sequenceOf(mediaType)
  if (kind === undefined) return undefined
  const values: readonly unknown[] = Array.isArray(body) ? body : [body]
  if (kind === 'events') return eventStreamText(values)
  const separator = kind === 'records' ? recordSeparator : ''
  return values.map((each) => `${separator}${jsonText(each)}\n`).join('')
}

export interface ReadSequence {
  readonly value: unknown
  readonly violations: readonly Violation[]
  /** Whether its values were checked one by one, because the schema describes no list. */
  readonly isChecked: boolean
}

export interface SequenceBody {
  readonly declared: Body
  readonly operation: Operation
}

/**
 * Reads a sequence as a list. Where the schema describes no list, it describes each value, and a single one is read as that value.
 *
 * @throws JsonError
 */
export function readSequence(bytes: Uint8Array, kind: SequenceKind, { declared, operation }: SequenceBody): ReadSequence {
  const shape = operation.shapes.of(declared.object.schema)
  const isList = shape.types.has('array')
  const values = valuesOf(decodeUtf8(bytes), kind, isList ? shape.items : shape)
  if (isList || values.length === 1) return { value: isList ? values : values[0], violations: noViolations, isChecked: false }
  const isThorough = bytes.length <= largeBody
  return {
    value: values,
    violations: values.flatMap((value, index) => declared.check(value, `/body/${index}`, isThorough)),
    isChecked: true,
  }
}

function valuesOf(text: string, kind: SequenceKind, item: Shape | undefined): unknown[] {
  refuseManyLines(text)
  if (kind === 'events') return readEvents(text, item)
  const parts = text.split(kind === 'records' ? recordSeparator : '\n').filter((part) => part.trim() !== '')
  refuseManyValues(parts.length)
  refuseUnbounded(text)
  return parts.map((part, index) => valueOf(part, index, kind))
}

function valueOf(part: string, index: number, kind: SequenceKind): unknown {
  try {
    return parseJsonText(part)
  } catch (error) {
    if (!(error instanceof JsonError) || error.code !== 'syntax') throw error
    throw new JsonError(
      'syntax',
      `is not a sequence of JSON values: ${kind === 'records' ? 'record' : 'line'} ${index + 1} is not valid JSON`,
    )
  }
}
