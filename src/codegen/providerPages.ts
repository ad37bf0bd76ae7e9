import type { Provider } from '../provider/provider.ts'
import { exampleCall } from '../sample/exampleCall.ts'
import { compile, type Api } from '../spec/api.ts'
import { type Evidence } from '../evidence/statements/evidence.ts'
import { readDecisions, readEvidence } from '../evidence/statements/statements.ts'
import type { OpenApiDocument } from '../document/document.ts'
import { curl } from '../sample/curlCommand.ts'

const server = 'http://127.0.0.1:4010'

/** The page `docs/providers/<name>.md`: a provider's operations, provider states, decisions and sources. */
export function providerPage(provider: Provider): string {
  const api = compile(provider.document)
  const { info } = api.document as OpenApiDocument & { info: { description?: string } }
  const parts = [
    `# ${info.title}`,
    `<!-- Generated from specs/${provider.name}.yaml and mocks/${provider.name} by \`npm run generate\`. Never edit. -->`,
    (info.description ?? '').trim(),
    `## Operations\n\nServed below \`/${provider.name}\`. Paths with the base path of a server in the spec work as well.`,
    operationList(api),
    '## Provider states\n\nSet them up with `POST /__admin/worlds/{world}/states` or `mock.world().given()`. Contract tests set them up too.',
    stateTable(provider),
    `## Decisions\n\n${evidenceSummary(api.document)}`,
    ...readDecisions(api.document).map(({ id, question, decision, reason, levels }) =>
      [`### ${id}`, `*${question.trim()}* (${levels.join(', ')})`, decision.trim(), `Why: ${reason.trim()}`].join('\n\n'),
    ),
    `## Sources\n\n${sourceList(api.document)}`,
  ]
  return `${parts.join('\n\n')}\n`
}

/** The README's table of operations, each with a call that the mock should accept. */
export function operationTable(providers: readonly Provider[]): string {
  const rows = providers.flatMap((provider) =>
    compile(provider.document).operations.map((operation) => {
      const command = curl(`${server}/${provider.name}`, exampleCall(operation))
      return `| ${provider.name} | ${operation.id} | \`${escapeCell(command)}\` |`
    }),
  )
  return ['| provider | operation | call |', '| --- | --- | --- |', ...rows].join('\n')
}

/** Replaces the text between the markers of a section. Throws if the section is missing. */
export function withSection(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`]
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`The section "${name}" is missing: no line ${begin} before a line ${end}.`)
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`
}

function operationList(api: Api): string {
  const rows = api.operations.map(({ id, method, path, object }) => {
    const { 'x-evidence': evidence } = object as { 'x-evidence'?: Evidence }
    return `| ${id} | \`${method} ${path}\` | ${escapeCell(object.summary ?? '')} | ${evidence?.level ?? ''} |`
  })
  return ['| operation | | | evidence |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function stateTable({ states }: Provider): string {
  const rows = Object.entries(states).map(([name, { description, params }]) => {
    const listed = Object.entries(params).map(([param, value]) => `\`${param}\`: ${JSON.stringify(value)}`)
    return `| ${name} | ${escapeCell(description)} | ${escapeCell(listed.join(', '))} |`
  })
  return ['| state | | parameters and their defaults |', '| --- | --- | --- |', ...rows].join('\n')
}

function evidenceSummary(document: OpenApiDocument): string {
  const statements = readEvidence(document)
  const count = (level: string): number => statements.filter(({ evidence }) => evidence?.level === level).length
  const levels = ['confirmed', 'documented', 'sibling', 'assumed', 'refuted'].filter((level) => count(level) > 0)
  return `Of ${statements.length} statements of the spec, ${levels.map((level) => `${count(level)} are ${level}`).join(', ')}. \`tally assumptions\` prints the assumptions as questions for the vendor.`
}

function sourceList(document: OpenApiDocument): string {
  const { 'x-sources': sources = {} } = document as { 'x-sources'?: Record<string, { title: string; url?: string }> }
  return Object.values(sources)
    .map(({ title, url }) => (url === undefined ? `- ${title}` : `- [${title}](${url})`))
    .join('\n')
}

function escapeCell(text: string): string {
  return text
    .trim()
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ')
}
