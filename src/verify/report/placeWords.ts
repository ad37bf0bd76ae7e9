import { masked, type Expected, type FindingPlace, type ValueSummary } from '../result/place.ts'

/** Most characters of a value in a line. */
const longest = 120

/** Names a place: `status`, `header X-Limit`, `body /data/0/id`; in a request `request body /phone`, `query page`. */
export function placeWords(place: FindingPlace): string {
  const side = place.side === 'request' ? 'request ' : ''
  switch (place.in) {
    case 'status':
      return `${side}status`
    case 'header':
      return `${side}header ${place.name}`
    case 'query':
      return `query ${place.name}`
    case 'body':
      return `${side}body ${place.pointer}`.trimEnd()
  }
}

/** What a pact expects, in a few words. */
export function expectedWords(expected: Expected): string {
  if ('regex' in expected) return `text like ${expected.regex}`
  if ('kind' in expected) return valueWords(expected)
  const { matcher, example, min, max } = expected
  if (example.kind === 'array') return listWords(example.length, min, max)
  return `${matcher === 'type' ? `any ${typeWords(example)}` : matcher}, such as ${valueWords(example)}`
}

function listWords(length: number, min: number | undefined, max: number | undefined): string {
  if (min !== undefined) return `a list of at least ${min}`
  return max === undefined ? `a list like the one of ${length}` : `a list of at most ${max}`
}

function typeWords({ kind }: ValueSummary): string {
  return kind === 'nothing' || kind === 'secret' ? 'value' : kind
}

/** A value in a few words: JSON text, or its kind if there is no value to show. */
export function valueWords(summary: ValueSummary): string {
  switch (summary.kind) {
    case 'secret':
      return masked
    case 'array':
      return `a list of ${summary.length}`
    case 'object':
      return summary.keys ? `an object with ${shorten(summary.keys.join(', ') || 'no fields')}` : 'an object'
    case 'number':
    case 'string':
      return summary.value === undefined ? `a ${summary.kind}` : shorten(JSON.stringify(summary.value))
    case 'boolean':
      return String(summary.value)
    case 'nothing':
    case 'null':
      return summary.kind
  }
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
