import type { JSX } from 'preact'

/** What is wrong at a place, and what it rests on. */
export interface Mark {
  readonly text: string
  readonly more: string
}

/** Notes about places in a value, by JSON pointer. */
export type Marks = ReadonlyMap<string, readonly Mark[]>

const noMarks: Marks = new Map()
/** More lines than this are left out, since a page that draws them all at once would stall. */
const mostLines = 500

interface Line {
  readonly depth: number
  readonly text: string
  readonly pointer: string
}

/** A JSON value in lines. Each violation is shown below its value. */
export function Json({ value, marks = noMarks }: { readonly value: unknown; readonly marks?: Marks }): JSX.Element {
  const lines = linesOf(value)
  const known = new Set(lines.map(({ pointer }) => pointer))
  const elsewhere = [...marks].filter(([pointer]) => !known.has(pointer))
  return (
    <pre class="json">
      {elsewhere.flatMap(([pointer, all]) =>
        all.map(({ text, more }) => <Note mark={{ text: `${pointer || '/'} ${text}`, more }} depth={0} />),
      )}
      {lines.slice(0, mostLines).map(({ depth, text, pointer }) => (
        <>
          <span class={marks.has(pointer) ? 'line marked' : 'line'}>{'  '.repeat(depth) + text}</span>
          {(marks.get(pointer) ?? []).map((each) => (
            <Note mark={each} depth={depth} />
          ))}
        </>
      ))}
      {lines.length > mostLines ? <span class="line quiet">… {lines.length - mostLines} more lines</span> : null}
    </pre>
  )
}

function Note({ mark: { text, more }, depth }: { readonly mark: Mark; readonly depth: number }): JSX.Element {
  return (
    <span class="mark" style={{ marginLeft: `${depth}ch` }}>
      {text}
      <span class="quiet">{more}</span>
    </span>
  )
}

function linesOf(value: unknown): Line[] {
  const lines: Line[] = []
  addLines(lines, { value, pointer: '', depth: 0, before: '', after: '' })
  return lines
}

interface Part {
  readonly value: unknown
  readonly pointer: string
  readonly depth: number
  readonly before: string
  readonly after: string
}

/** The line of each pointer: the one where its value begins. */
function addLines(lines: Line[], { value, pointer, depth, before, after }: Part): void {
  const isList = Array.isArray(value)
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  if (inner.length === 0) {
    lines.push({ depth, text: `${before}${value === undefined ? '' : JSON.stringify(value)}${after}`, pointer })
    return
  }
  lines.push({ depth, text: before + (isList ? '[' : '{'), pointer })
  for (const [index, [name, each]] of inner.entries()) {
    if (lines.length > mostLines * 2) return
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const comma = index < inner.length - 1 ? ',' : ''
    addLines(lines, { value: each, pointer: at, depth: depth + 1, before: isList ? '' : `${JSON.stringify(name)}: `, after: comma })
  }
  lines.push({ depth, text: (isList ? ']' : '}') + after, pointer: `${pointer}#end` })
}
