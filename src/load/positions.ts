import { readText } from './readText.ts'

/** Counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Finds where JSON pointers lead in the text of a document: to the nearest part above where it has no such part. */
export async function positionsIn(text: string): Promise<(pointer: string) => Position> {
  const { LineCounter, parseDocument } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, merge: true })
  const offsetOf = (path: readonly string[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined
      if (node?.range) return node.range[0]
    }
    return 0
  }
  return (pointer) => {
    const path = pointer
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    const { line, col } = lineCounter.linePos(offsetOf(path))
    return { line: line || 1, column: col || 1 }
  }
}

/** Where a JSON pointer leads in a document, as `file:line:column`, for messages. */
export async function positionOf(from: string, pointer: string): Promise<string> {
  const { line, column } = (await positionsIn(await readText(from)))(pointer)
  return `${from}:${line}:${column}`
}
