import type { ExplainedOperation, ExplainedResource, Explanation } from '../../infer/explain.ts'
import { byReason, existenceWords, keyWords, parameterWords, summaryWords } from './explainWords.ts'

const width = 80

/** For a terminal of 80 columns. */
export function explainTable({ title, summary, resources, sampled }: Explanation): string {
  return [
    ...wrap(title),
    ...wrap(summaryWords(summary)),
    ...resources.flatMap((each) => ['', ...resourceLines(each)]),
    ...sampledLines(sampled),
  ].join('\n')
}

function resourceLines(resource: ExplainedResource): string[] {
  const { name, noun, identity, scope, states, operations } = resource
  return [
    ...wrap(`${name} (${noun})`),
    ...labelled('identity', identity.join(' / ')),
    ...(scope.length > 0 ? labelled('scope', scope.join(', ')) : []),
    ...labelled('key', keyWords(resource)),
    ...labelled('exists', existenceWords(resource)),
    ...(states.length > 0 ? labelled('states', states.join(', ')) : []),
    ...operations.flatMap((each) => operationLines(each)),
  ]
}

function operationLines(operation: ExplainedOperation): string[] {
  const { method, path, role, level, reason } = operation
  const parameters = parameterWords(operation)
  return [
    ...wrap(`${method} ${path}`, '  '),
    ...wrap(`${role} (${level}): ${reason}`, '      '),
    ...(parameters === undefined ? [] : wrap(parameters, '      ')),
  ]
}

function sampledLines(sampled: readonly ExplainedOperation[]): string[] {
  if (sampled.length === 0) return []
  const groups = byReason(sampled).flatMap(([reason, operations]) => [
    ...wrap(reason, '  '),
    ...operations.flatMap(({ method, path }) => wrap(`${method} ${path}`, '      ')),
  ])
  return ['', 'Sampled: answered from the spec, without memory', ...groups]
}

const labelWidth = 12

function labelled(label: string, text: string): string[] {
  return wrap(text, ' '.repeat(labelWidth)).map((line, index) => (index === 0 ? `  ${label}`.padEnd(labelWidth) + line.trimStart() : line))
}

/** Wraps text into lines of at most 80 characters. A long path is broken before a slash, and any other long word anywhere. */
function wrap(text: string, indent = ''): string[] {
  const room = width - indent.length
  const lines: string[] = []
  let line = ''
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((each) => pieces(each, room))) {
    const joined = line === '' ? word.text : `${line}${word.isStart ? ' ' : ''}${word.text}`
    if (joined.length <= room) line = joined
    else {
      lines.push(line)
      line = word.text
    }
  }
  return [...lines, line].map((each) => indent + each)
}

function pieces(word: string, room: number): { readonly text: string; readonly isStart: boolean }[] {
  if (word.length <= room / 2) return [{ text: word, isStart: true }]
  const parts = word.split(/(?=\/)/).flatMap((part) => part.match(new RegExp(`.{1,${room}}`, 'gu')) ?? [])
  return parts.map((text, index) => ({ text, isStart: index === 0 }))
}
