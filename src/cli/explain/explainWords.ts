import { counted } from '../../document/counted.ts'
import type { ExplainedOperation, ExplainedResource, Summary } from '../../infer/explain.ts'
import { bare } from '../../infer/words/names.ts'

export function summaryWords({ operations, stateful, sampled, resources, levels }: Summary): string {
  const counts = Object.entries(levels).map(([level, count]) => `${count} ${level}`)
  const how = counts.length > 0 ? ` Levels: ${counts.join(', ')}.` : ''
  return `${counted(operations, 'operation')}: ${stateful} with state, in ${counted(resources, 'resource')}, and ${sampled} sampled.${how}`
}

export function keyWords({ key: { field, parameter, reason } }: ExplainedResource): string {
  const carried = parameter === undefined ? '' : `, in paths {${parameter}}`
  return field === undefined
    ? `${sentence(reason)}${parameter === undefined ? '' : ` In paths: {${parameter}}.`}`
    : `${field}${carried}: ${reason}.`
}

/** Which items exist in a collection. */
export function existenceWords({ exists, existsReason }: ExplainedResource): string {
  if (exists === 'always') return existsReason
  return exists === 'closed'
    ? `closed: only items that were created, or were there at the start. ${existsReason}`
    : `open: an item with any key, until it is deleted. ${existsReason}`
}

/** What the parameters of a list do: `Filters by status. Pages by limit, after. Ignores expand.` Undefined for an operation without any. */
export function parameterWords({ parameters }: ExplainedOperation): string | undefined {
  if (!parameters) return undefined
  const { filters, searches, sorts, pages, ignored } = parameters
  const named = filters.map(({ parameter, field }) =>
    field === undefined || bare(field) === bare(parameter) ? parameter : `${parameter} (${field})`,
  )
  const parts = [
    ['Filters by', named],
    ['Searches by', searches],
    ['Sorts by', sorts],
    ['Pages by', pages],
    ['Ignores', ignored],
  ] as const
  const said = parts.flatMap(([does, names]) => (names.length === 0 ? [] : [`${does} ${names.join(', ')}.`]))
  return said.length === 0 ? undefined : said.join(' ')
}

/** Groups operations by reason, in the order of the document. */
export function byReason(operations: readonly ExplainedOperation[]): [string, ExplainedOperation[]][] {
  return [...Map.groupBy(operations, ({ reason }) => reason)]
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}
