import { counted } from '../../document/counted.ts'
import type { ExplainedOperation, ExplainedResource, Summary } from '../../infer/explain.ts'

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

/** Groups operations by reason, in the order of the document. */
export function byReason(operations: readonly ExplainedOperation[]): [string, ExplainedOperation[]][] {
  return [...Map.groupBy(operations, ({ reason }) => reason)]
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}
