import { pointerParts } from '../../document/references.ts'
import { readText } from './readText.ts'

/** Counted from 1. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

/**
 * Returns a function that finds the position of a JSON pointer in the text of a document. It returns undefined if the text does not
 * contain the place, such as for parts of other files.
 */
export async function positionsIn(text: string): Promise<(pointer: string) => TextPosition | undefined> {
  const { LineCounter, parseDocument } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, merge: true })
  return (pointer) => {
    const node = pointerParts(pointer).reduce(childOf, document.contents) as { range?: [number, number, number] } | undefined
    if (!node?.range) return undefined
    const { line, col } = lineCounter.linePos(node.range[0])
    return { line, column: col }
  }
}

/** A part of a YAML node. Its key may be a number, since YAML reads the key of `200: …` as one. */
function childOf(node: unknown, name: string): unknown {
  const { get } = (node ?? {}) as { get?: (key: unknown, keepScalar: true) => unknown }
  return get?.call(node, name, true) ?? (/^\d+$/.test(name) ? get?.call(node, Number(name), true) : undefined)
}

/** The place of a JSON pointer in a document, as `file:line:column`, for messages. If it is not found, line 1 and column 1. */
export async function positionOf(from: string, pointer: string): Promise<string> {
  const { line, column } = (await positionsIn(await readText(from)))(pointer) ?? { line: 1, column: 1 }
  return `${from}:${line}:${column}`
}
