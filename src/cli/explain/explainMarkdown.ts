import type { ExplainedOperation, ExplainedResource, Explanation } from '../../infer/explain.ts'
import { existenceWords, keyWords, parameterWords, summaryWords } from './explainWords.ts'

/** For a page or a review. */
export function explainMarkdown({ title, summary, resources, sampled }: Explanation): string {
  return [
    `# ${cell(title)}`,
    summaryWords(summary),
    ...resources.map(section),
    ...(sampled.length > 0 ? [`## Sampled\n\nAnswered from the spec, without memory.\n\n${table(sampled)}`] : []),
  ].join('\n\n')
}

function section(resource: ExplainedResource): string {
  const { name, noun, identity, scope, states, operations } = resource
  return [
    `## ${cell(name)} (${cell(noun)})`,
    [
      `- Identity: ${cell(identity.join(' / '))}`,
      ...(scope.length > 0 ? [`- Scope: ${cell(scope.join(', '))}`] : []),
      `- Key: ${cell(keyWords(resource))}`,
      `- Exists: ${cell(existenceWords(resource))}`,
      ...(states.length > 0 ? [`- Provider states: ${cell(states.join(', '))}`] : []),
    ].join('\n'),
    ...(operations.length > 0 ? [table(operations)] : []),
  ].join('\n\n')
}

function table(operations: readonly ExplainedOperation[]): string {
  const rows = operations.map((each) => {
    const { method, path, role, level, reason } = each
    const why = [reason, parameterWords(each)].filter((text) => text !== undefined).join(' ')
    return `| \`${method} ${path.replaceAll('|', '\\|')}\` | ${role} | ${level} | ${cell(why)} |`
  })
  return ['| Operation | Role | Level | Reason |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** Escapes text of a document, so that it cannot become markup. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#]/g, '\\$&')
}
