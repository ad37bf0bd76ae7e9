import type { Api } from '../../spec/api.ts'
import type { Interaction } from '../pact/pact.ts'
import type { VerifyFinding } from '../result/finding.ts'

/**
 * Adds a hint to a finding about an unknown path, if the rest of the path is known: the path then starts with a base path, which a pact
 * leaves out.
 */
export function withBasePathHint(finding: VerifyFinding, { request: { method, path } }: Interaction, api: Api): VerifyFinding {
  if (finding.code !== 'request.path-or-method.unknown') return finding
  const segments = path.split('/').slice(1)
  for (const count of segments.slice(1).keys()) {
    const rest = `/${segments.slice(count + 1).join('/')}`
    const match = api.match(method, rest)
    if (match.kind === 'found' && !match.target.path.startsWith('/{'))
      return { ...finding, basePath: { base: path.slice(0, -rest.length), rest } }
  }
  return finding
}
