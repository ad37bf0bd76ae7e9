import type { ExplainedOperation, ExplainedResource, Summary } from '../../infer/explain.ts'

export function summaryWords({ operations, stateful, sampled, resources, levels }: Summary): string {
  const sure = Object.entries(levels).map(([level, count]) => `${level} ${count}`)
  const how = sure.length > 0 ? ` (${sure.join(', ')})` : ''
  return `${counted(operations, 'operation')}: ${stateful} with state in ${counted(resources, 'resource')}${how}, ${sampled} sampled.`
}

export function keyWords({ key: { field, parameter, reason } }: ExplainedResource): string {
  const carried = parameter === undefined ? '' : `, in paths {${parameter}}`
  return field === undefined
    ? `${sentence(reason)}${parameter === undefined ? '' : ` In paths: {${parameter}}.`}`
    : `${field}${carried}: ${reason}.`
}

/** Says what exists in a collection. */
export function existenceWords({ exists, existsReason }: ExplainedResource): string {
  if (exists === 'always') return existsReason
  return exists === 'closed'
    ? `closed: only what was created or was there at the start. ${existsReason}`
    : `open: whatever is asked for, until it is deleted. ${existsReason}`
}

/** Groups operations by reason, in the order of the document. */
export function byReason(operations: readonly ExplainedOperation[]): [string, ExplainedOperation[]][] {
  return [...Map.groupBy(operations, ({ reason }) => reason)]
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}
