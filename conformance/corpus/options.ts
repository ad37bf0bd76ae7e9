import { parseArgs } from 'node:util'

export interface CorpusOptions {
  /** The folder of packages that are unpacked already; undefined to fetch them from npm. */
  readonly folder: string | undefined
  /** Ids of documents; undefined means all. */
  readonly only: readonly string[] | undefined
  /** Whether to print every failure. */
  readonly details: boolean
  /** Files to write the tables and the results to. */
  readonly markdown: string | undefined
  readonly json: string | undefined
}

/** @throws TypeError for an unknown option or id */
export function readOptions(args: readonly string[], ids: readonly string[]): CorpusOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      folder: { type: 'string' },
      only: { type: 'string' },
      details: { type: 'boolean', default: false },
      markdown: { type: 'string' },
      json: { type: 'string' },
    },
  })
  const { folder, details, markdown, json } = values
  const only = values.only?.split(',')
  const unknown = only?.find((id) => !ids.includes(id))
  if (unknown !== undefined) throw new TypeError(`There is no document "${unknown}". The documents are ${ids.join(', ')}.`)
  return { folder, only, details, markdown, json }
}
