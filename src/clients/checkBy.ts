import type { Check } from './options.ts'

/** The check against a built-in spec. Validator and spec are loaded when it is first asked for, so that no bundle has to carry them. */
export function checkBy(spec: () => Promise<{ readonly default: object }>): () => Promise<Check> {
  return async () => {
    const [{ checkOf }, document] = await Promise.all([import('../check/check.ts'), spec()])
    return checkOf(document.default)
  }
}
