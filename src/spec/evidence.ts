import { methods, type OpenApiDocument, type PathItemObject } from './document.ts'
import { isReference, lookUp, pointerPart } from './references.ts'

/** Where a statement of a spec comes from, the surest first. */
export const evidenceLevels = ['confirmed', 'documented', 'sibling', 'assumed', 'refuted'] as const
export type EvidenceLevel = (typeof evidenceLevels)[number]

/** `x-evidence` as written: `source` is a key of `x-sources`, `decision` one id of `x-decisions` or several. */
export interface Evidence {
  readonly level: EvidenceLevel
  readonly source?: string
  readonly decision?: string | readonly string[]
  readonly note?: string
}

/** An operation, parameter, body, response or property, with its own evidence or that of what holds it. */
export interface Statement {
  /** JSON pointer of the place that states it. */
  readonly at: string
  readonly operation: string
  readonly evidence: Evidence | undefined
}

/** `x-decisions`: what was decided where nobody says, phrased so that the vendor can be asked. `level` is one or several. */
export interface Decision {
  readonly id: string
  readonly question: string
  readonly decision: string
  readonly reason: string
  /** Its own, and those of the statements that cite it, each once: what is decided may go further than what is stated. */
  readonly levels: readonly EvidenceLevel[]
  /** Operations that rest on it. */
  readonly operations: readonly string[]
}

type Declared = Omit<Decision, 'id' | 'levels' | 'operations'> & { readonly level?: EvidenceLevel | readonly EvidenceLevel[] }
type Node = Readonly<Record<string, unknown>>

/** Reads the evidence of every statement in a document, inherited from operation to parameter, response and property. */
export function readEvidence(document: OpenApiDocument): Statement[] {
  const found = new Map<string, Statement>()
  const reader = new Reader(document, (statement) =>
    found.set(`${statement.operation} ${statement.at} ${statement.evidence?.level}`, statement),
  )
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of methods) if (item[method]) reader.operation(item, method, `/paths/${pointerPart(path)}`)
  }
  return [...found.values()]
}

/** The decisions of a document, in its order, with what cites them. */
export function readDecisions(document: OpenApiDocument, statements = readEvidence(document)): Decision[] {
  const declared = ((document as unknown as Node)['x-decisions'] ?? {}) as Record<string, Declared>
  return Object.entries(declared).map(([id, { question, decision, reason, level: own }]) => {
    const citing = statements.filter(({ evidence }) => decisionsOf(evidence).includes(id))
    const found = new Set([own, ...citing.map(({ evidence }) => evidence?.level)].flat())
    const levels = evidenceLevels.filter((level) => found.has(level))
    return { id, question, decision, reason, levels, operations: [...new Set(citing.map(({ operation }) => operation))] }
  })
}

/** What is wrong with the evidence of a document: statements without any, citations of nothing, decisions and sources never cited. */
export function evidenceGaps(document: OpenApiDocument): string[] {
  const statements = readEvidence(document)
  const { 'x-decisions': decisions = {}, 'x-sources': sources = {} } = document as unknown as { 'x-decisions'?: Node; 'x-sources'?: Node }
  const evidence = [...statements.map((each) => each.evidence), ...serverEvidence(document)]
  const cited = new Set(evidence.flatMap(decisionsOf))
  const named = new Set(evidence.map((each) => each?.source))
  return [
    ...statements.flatMap(({ at, evidence: own }) => statementGaps(at, own, decisions, sources)),
    ...Object.keys(decisions)
      .filter((id) => !cited.has(id))
      .map((id) => `The decision ${id} is cited nowhere.`),
    ...Object.keys(sources)
      .filter((name) => !named.has(name))
      .map((name) => `The source ${name} is cited nowhere.`),
    ...Object.entries(decisions).flatMap(([id, each]) =>
      ['question', 'decision', 'reason', 'level']
        .filter((part) => !(each as Node)[part])
        .map((part) => `The decision ${id} has no ${part}.`),
    ),
  ]
}

export function decisionsOf(evidence: Evidence | undefined): readonly string[] {
  return evidence?.decision === undefined ? [] : [evidence.decision].flat()
}

function statementGaps(at: string, evidence: Evidence | undefined, decisions: Node, sources: Node): string[] {
  if (!evidence) return [`${at} has no evidence.`]
  const gaps = decisionsOf(evidence)
    .filter((id) => !(id in decisions))
    .map((id) => `${at} cites the decision ${id}, which does not exist.`)
  if (!evidenceLevels.includes(evidence.level)) gaps.push(`${at} has the level ${evidence.level}, which does not exist.`)
  if (evidence.source !== undefined && !(evidence.source in sources))
    gaps.push(`${at} cites the source ${evidence.source}, which does not exist.`)
  if (['documented', 'sibling'].includes(evidence.level) && evidence.source === undefined)
    gaps.push(`${at} is ${evidence.level}, but names no source.`)
  if (evidence.level === 'assumed' && evidence.decision === undefined) gaps.push(`${at} is assumed, but cites no decision.`)
  return gaps
}

function serverEvidence(document: OpenApiDocument): (Evidence | undefined)[] {
  return (document.servers ?? []).map((server) => (server as unknown as Node)['x-evidence'] as Evidence | undefined)
}

/** Walks one document; what a reference points to inherits from the place that refers to it. */
class Reader {
  readonly #document: OpenApiDocument
  readonly #state: (statement: Statement) => void
  #operation = ''

  constructor(document: OpenApiDocument, state: (statement: Statement) => void) {
    this.#document = document
    this.#state = state
  }

  operation(item: PathItemObject, method: (typeof methods)[number], pointer: string): void {
    const operation = item[method] as unknown as Node
    const at = `${pointer}/${method}`
    this.#operation = String(operation['operationId'] ?? `${method.toUpperCase()} ${pointer}`)
    const own = this.#statement(operation, at, undefined)
    for (const [place, list] of [
      [pointer, item.parameters ?? []],
      [at, (operation['parameters'] ?? []) as Node[]],
    ] as const) {
      for (const [index, each] of list.entries()) this.#parameter(each, `${place}/parameters/${index}`, own)
    }
    if (operation['requestBody']) this.#message(operation['requestBody'], `${at}/requestBody`, own)
    for (const [status, each] of Object.entries((operation['responses'] ?? {}) as Node))
      this.#message(each, `${at}/responses/${status}`, own)
  }

  #parameter(value: unknown, place: string, above: Evidence | undefined): void {
    const [node, at] = this.#resolve(value, place)
    const own = this.#statement(node, at, above)
    this.#schema(node['schema'], `${at}/schema`, own, new Set())
  }

  /** A request body or response: its headers, and the schema of each media type. */
  #message(value: unknown, place: string, above: Evidence | undefined): void {
    const [node, at] = this.#resolve(value, place)
    const own = this.#statement(node, at, above)
    for (const [name, each] of Object.entries((node['headers'] ?? {}) as Node))
      this.#parameter(each, `${at}/headers/${pointerPart(name)}`, own)
    for (const [type, each] of Object.entries((node['content'] ?? {}) as Record<string, Node>)) {
      const pointer = `${at}/content/${pointerPart(type)}`
      this.#schema(each['schema'], `${pointer}/schema`, (each['x-evidence'] as Evidence | undefined) ?? own, new Set())
    }
  }

  #schema(value: unknown, place: string, above: Evidence | undefined, seen: Set<unknown>): void {
    if (typeof value !== 'object' || value === null) return
    const beside = (value as Node)['x-evidence'] as Evidence | undefined
    const [node, at] = this.#resolve(value, place)
    if (seen.has(node)) return
    const within = new Set(seen).add(node)
    const own = beside ?? (node['x-evidence'] as Evidence | undefined) ?? above
    if (own && own !== above) this.#state({ at, operation: this.#operation, evidence: own })
    for (const [name, each] of Object.entries((node['properties'] ?? {}) as Node))
      this.#property(each, `${at}/properties/${pointerPart(name)}`, own, within)
    for (const part of ['items', 'additionalProperties', 'not', 'if', 'then', 'else'])
      this.#schema(node[part], `${at}/${part}`, own, within)
    for (const part of ['allOf', 'anyOf', 'oneOf']) {
      for (const [index, each] of ((node[part] ?? []) as unknown[]).entries()) this.#schema(each, `${at}/${part}/${index}`, own, within)
    }
  }

  #property(value: unknown, at: string, above: Evidence | undefined, seen: Set<unknown>): void {
    const [node] = this.#resolve(value, at)
    const own = ((value as Node)['x-evidence'] ?? node['x-evidence'] ?? above) as Evidence | undefined
    this.#state({ at, operation: this.#operation, evidence: own })
    this.#schema(value, at, own, seen)
  }

  #statement(node: Node, at: string, above: Evidence | undefined): Evidence | undefined {
    const evidence = (node['x-evidence'] as Evidence | undefined) ?? above
    this.#state({ at, operation: this.#operation, evidence })
    return evidence
  }

  #resolve(value: unknown, place: string): [Node, string] {
    let node = value
    let at = place
    for (let steps = 0; isReference(node) && steps < 20; steps += 1) {
      at = node.$ref.replace(/^#/, '')
      node = lookUp(this.#document, node.$ref) ?? {}
    }
    return [(node ?? {}) as Node, at]
  }
}
