import type { Precompiled } from '../schema/precompiled.ts'
import type { Check } from './options.ts'

type Spec = Promise<readonly [document: { readonly default: object }, validators: { readonly validators: Precompiled }]>

/**
 * The check against a built-in spec. Spec and validators are loaded when it is first asked for, so that no bundle has to carry
 * them; the validators were compiled ahead, so that a page may forbid to make code.
 */
export function checkBy(load: () => Spec): () => Promise<Check> {
  return async () => {
    const [{ checkOf }, [document, { validators }]] = await Promise.all([import('./check.ts'), load()])
    return checkOf(document.default, validators)
  }
}
