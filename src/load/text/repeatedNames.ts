import { pointerPart } from '../../document/references.ts'
import { finding } from '../../document/finding.ts'
import type { PlacedFinding } from '../loadedSpec.ts'
import type { TextPosition } from './positions.ts'

/** An object or list that is being read, and the name or index of its current value. */
interface Open {
  readonly names: Set<string> | undefined
  key: string | number
  isAtName: boolean
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/gs

/** Finds names that occur more than once in an object of valid JSON, in one pass. Parsers silently keep the last value. */
export function repeatedNames(text: string, file: string): PlacedFinding[] {
  const found: PlacedFinding[] = []
  const open: Open[] = []
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const top = open.at(-1)
    if (token === '{') open.push({ names: new Set(), key: '', isAtName: true })
    else if (token === '[') open.push({ names: undefined, key: 0, isAtName: false })
    else if (token === '}' || token === ']') open.pop()
    else if (token === ',') startNext(top)
    else if (top?.names && top.isAtName) {
      const name = JSON.parse(token) as string
      Object.assign(top, { key: name, isAtName: false })
      if (top.names.has(name))
        found.push({ ...finding('repeated-name', pointerOf(open), { name }), file, position: positionAt(text, index) })
      top.names.add(name)
    }
  }
  return found
}

function startNext(top: Open | undefined): void {
  if (typeof top?.key === 'number') top.key += 1
  else if (top) top.isAtName = true
}

function pointerOf(open: readonly Open[]): string {
  return open.map(({ key }) => `/${pointerPart(String(key))}`).join('')
}

function positionAt(text: string, index: number): TextPosition {
  const before = text.slice(0, index)
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') }
}
