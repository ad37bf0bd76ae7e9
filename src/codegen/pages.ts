import type { Provider } from '../provider/provider.ts'
import { exampleCall } from '../sample/exampleCall.ts'
import { compile, type Api } from '../spec/api.ts'
import { type Evidence } from '../evidence/statements/evidence.ts'
import { readDecisions, readEvidence } from '../evidence/statements/statements.ts'
import type { OpenApiDocument } from '../document/document.ts'
import { curl } from './curlCommand.ts'

const server = 'http://127.0.0.1:4010'

/** The page `docs/providers/<name>.md` of a provider: what it mimics, its states, its decisions, what is only assumed. */
export function providerPage(provider: Provider): string {
  const api = compile(provider.document)
  const { info } = api.document as OpenApiDocument & { info: { description?: string } }
  const parts = [
    `# ${info.title}`,
    `<!-- Made from specs/${provider.name}.yaml and mocks/${provider.name} by \`npm run generate\`. Never edit. -->`,
    (info.description ?? '').trim(),
    `## Operations\n\nUnder \`/${provider.name}\`. Base paths of the spec's servers work as well.`,
    operationList(api),
    '## Provider states\n\nSet up by `POST /__admin/worlds/{world}/states`, by `mock.world().given()` and by contract tests.',
    stateTable(provider),
    `## Decisions\n\n${evidenceSummary(api.document)}`,
    ...readDecisions(api.document).map(({ id, question, decision, reason, levels }) =>
      [`### ${id}`, `*${question.trim()}* (${levels.join(', ')})`, decision.trim(), `Why: ${reason.trim()}`].join('\n\n'),
    ),
    `## Sources\n\n${sourceList(api.document)}`,
  ]
  return `${parts.join('\n\n')}\n`
}

/** Rows of the README's table: every operation of every provider with a call that it should understand. */
export function operationTable(providers: readonly Provider[]): string {
  const rows = providers.flatMap((provider) =>
    compile(provider.document).operations.map((operation) => {
      const command = curl(`${server}/${provider.name}`, exampleCall(operation))
      return `| ${provider.name} | ${operation.id} | \`${escapeCell(command)}\` |`
    }),
  )
  return ['| provider | operation | call |', '| --- | --- | --- |', ...rows].join('\n')
}

/** A text with what stands between two markers replaced. Throws where they are not there. */
export function withSection(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`]
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`There is no section "${name}".`)
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
  return `Of ${statements.length} statements of the spec, ${levels.map((level) => `${count(level)} are ${level}`).join(', ')}. \`tally assumptions\` prints what is only assumed as questions.`
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
