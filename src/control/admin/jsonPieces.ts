import { isObject } from '../../document/lenient.ts'
import { nextTurn } from '../../world/turn.ts'

/** How slow a reader may be. A slower one is cut off, because a value stays in memory until it is read. */
export interface SendPatience {
  /** Milliseconds for which it may read nothing. */
  readonly longestPause: number
  /** The fewest characters per second that it must read, once the time of one pause is over. */
  readonly slowest: number
}

const usualPatience: SendPatience = { longestPause: 60_000, slowest: 65_536 }
/** Approximate number of characters that are written at a time. */
const pieceLength = 65_536
/** Down to this depth, lists and objects are written in parts. It reaches the records of a collection and the parts of an exchange. */
const deepest = 3

/** Yields the JSON of a value in pieces. Each piece takes little time, however large the value is. */
export function* jsonPieces(value: unknown): Generator<string, void> {
  let text = ''
  for (const part of parts(value, 0)) {
    text += part
    if (text.length < pieceLength) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

function* parts(value: unknown, depth: number): Generator<string> {
  if (depth >= deepest || typeof value !== 'object' || value === null || 'toJSON' in value) yield jsonOf(value)
  else if (Array.isArray(value)) {
    yield '['
    for (let index = 0; index < value.length; index += 1) {
      if (index > 0) yield ','
      yield* parts(value[index], depth + 1)
    }
    yield ']'
  } else if (isObject(value)) yield* fieldsOf(value, depth)
}

function* fieldsOf(object: Readonly<Record<string, unknown>>, depth: number): Generator<string> {
  let before = '{'
  for (const name of Object.keys(object)) {
    const value = object[name]
    if (value === undefined || typeof value === 'function' || typeof value === 'symbol') continue
    yield `${before}${JSON.stringify(name)}:`
    yield* parts(value, depth + 1)
    before = ','
  }
  yield before === '{' ? '{}' : '}'
}

/** The JSON of a value in a list: null if JSON cannot express it. */
function jsonOf(value: unknown): string {
  return (JSON.stringify(value) as string | undefined) ?? 'null'
}

/** A JSON body: text if it is short, otherwise a stream, so that other work can run between its pieces. */
export function jsonBody(value: unknown, patience = usualPatience): string | ReadableStream<Uint8Array> {
  const pieces = jsonPieces(value)
  const first = pieces.next().value ?? ''
  return first.length < pieceLength ? first : streamOf(first, pieces, patience)
}

function streamOf(first: string, pieces: Generator<string, void>, { longestPause, slowest }: SendPatience): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const started = performance.now()
  let taken = 0
  let next: string | undefined = first
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    clearTimeout(timer)
    next = undefined
    pieces.return()
  }
  const timeLeft = (): number => Math.min(longestPause, started + longestPause + (1_000 * taken) / slowest - performance.now())
  return new ReadableStream({
    async pull(controller) {
      clearTimeout(timer)
      if (next === undefined) return controller.close()
      controller.enqueue(encoder.encode(next))
      timer = setTimeout(() => {
        stop()
        controller.error(new Error('The reader took too long.'))
      }, timeLeft())
      ;(timer as { unref?: () => void }).unref?.()
      taken += next.length
      await new Promise<void>(nextTurn)
      next = pieces.next().value ?? undefined
    },
    cancel: stop,
  })
}
