import { methods, type OpenApiDocument } from '../../document/document.ts'
import { evidenceBlocks } from './evidenceBlocks.ts'
import { decisionsOf, evidenceLevels, type Evidence, type EvidenceLevel, type Statement } from './evidence.ts'
import { EvidenceReader } from './evidenceReader.ts'
import { isObject, type JsonObject } from '../../document/lenient.ts'
import type { Placed } from '../../document/walk/walk.ts'
import { pathItemsOf } from '../../document/pathItems.ts'

/**
 * A decision of `x-decisions`: what was decided because no source says it, phrased as a question to the vendor. `level` is one level or
 * several.
 */
export interface Decision {
  readonly id: string
  readonly question: string
  readonly decision: string
  readonly reason: string
  /** Its own levels and those of the statements that cite it, without repetition: a decision may cover more than these statements. */
  readonly levels: readonly EvidenceLevel[]
  /** Operations that depend on it. */
  readonly operations: readonly string[]
}

type Declared = Omit<Decision, 'id' | 'levels' | 'operations'> & { readonly level?: EvidenceLevel | readonly EvidenceLevel[] }
/** Reads the evidence of every statement in a document. It is inherited from operation to parameter, response and property. */
export function readEvidence(document: OpenApiDocument): Statement[] {
  return pathItemsOf(document).flatMap(({ path, item }) =>
    methods
      .filter((method) => isObject(item[method]))
      .flatMap((method) => new EvidenceReader(document, { item: item as JsonObject, path, method }).read()),
  )
}

/** The decisions of a document, in its order, with the operations that depend on them. */
export function readDecisions(document: OpenApiDocument, statements = readEvidence(document)): Decision[] {
  const declared = ((document as unknown as JsonObject)['x-decisions'] ?? {}) as Record<string, Declared>
  return Object.entries(declared).map(([id, { question, decision, reason, level: own }]) => {
    const citing = statements.filter(({ evidence }) => decisionsOf(evidence).includes(id))
    const found = new Set([own, ...citing.map(({ evidence }) => evidence?.level)].flat())
    const levels = evidenceLevels.filter((level) => found.has(level))
    return { id, question, decision, reason, levels, operations: [...new Set(citing.map(({ operation }) => operation))] }
  })
}

/**
 * Finds what is wrong with the evidence of a document: statements without evidence; unknown levels, sources and decisions in any
 * `x-evidence`, even if no statement uses it, as in a server; decisions and sources that are never cited.
 */
export function evidenceGaps(document: OpenApiDocument): string[] {
  const { 'x-decisions': decisions = {}, 'x-sources': sources = {} } = document as unknown as {
    'x-decisions'?: JsonObject
    'x-sources'?: JsonObject
  }
  const blocks = evidenceBlocks(document)
  const evidence = blocks.map(({ value }) => (isObject(value) ? (value as unknown as Evidence) : undefined))
  const cited = new Set(evidence.flatMap(decisionsOf))
  const named = new Set(evidence.map((each) => each?.source))
  return [
    ...readEvidence(document).flatMap(({ at, evidence: own }) => (own ? [] : [`${at} has no evidence.`])),
    ...blocks.flatMap((block) => blockGaps(block, decisions, sources)),
    ...Object.keys(decisions)
      .filter((id) => !cited.has(id))
      .map((id) => `The decision ${id} is never cited.`),
    ...Object.keys(sources)
      .filter((name) => !named.has(name))
      .map((name) => `The source ${name} is never cited.`),
    ...Object.entries(decisions).flatMap(([id, each]) =>
      ['question', 'decision', 'reason', 'level']
        .filter((part) => !(each as JsonObject)[part])
        .map((part) => `The decision ${id} has no ${part}.`),
    ),
  ]
}

function blockGaps({ at, value }: Placed, decisions: JsonObject, sources: JsonObject): string[] {
  if (!isObject(value)) return [`${at} must be an object with a level.`]
  const { level, source, decision } = value as Partial<Evidence>
  const gaps = decisionsOf(value as Partial<Evidence>)
    .filter((id) => !Object.hasOwn(decisions, id))
    .map((id) => `${at} cites the decision ${id}, which does not exist.`)
  if (level === undefined || !evidenceLevels.includes(level)) return [...gaps, `${at} has the unknown level ${level}.`]
  if (source !== undefined && !Object.hasOwn(sources, source)) gaps.push(`${at} cites the source ${source}, which does not exist.`)
  if (source === undefined && level !== 'assumed') gaps.push(`${at} is ${level}, but has no source.`)
  if (decision === undefined && level === 'assumed') gaps.push(`${at} is assumed, but cites no decision.`)
  return gaps
}
