/**
 * Whether a document needs account to be kept of what its schemas have looked at, or of the scope they are used in. Doing so
 * takes up a third of every validator, and only these keywords ask for it; `additionalProperties: false` beside joined
 * schemas is read as one of them.
 */
export function asksForEvaluated(document: object): boolean {
  const waiting: unknown[] = [document]
  const seen = new Set<unknown>()
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node !== 'object' || node === null || seen.has(node)) continue
    seen.add(node)
    for (const [name, value] of Object.entries(node)) {
      if (name.startsWith('unevaluated') || name.startsWith('$dynamic')) return true
      if (name === 'additionalProperties' && value === false && isJoining(node)) return true
      if (typeof value === 'object') waiting.push(value)
    }
  }
  return false
}

function isJoining(node: object): boolean {
  return 'allOf' in node || 'anyOf' in node || 'oneOf' in node
}
