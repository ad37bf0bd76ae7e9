import type { Precompiled } from '../../schema/compiling/precompiled.ts'
import type { Check } from '../options.ts'

type Spec = Promise<readonly [document: { readonly default: object }, validators: { readonly validators: Precompiled }]>

/**
 * The check against a built-in spec. Spec and validators are loaded when the check is first used, so they are not part of an application's
 * first bundle. The validators are compiled in advance, so that pages that forbid `eval` can use them.
 */
export function builtInCheck(load: () => Spec): () => Promise<Check> {
  return async () => {
    const [{ checkOf }, [document, { validators }]] = await Promise.all([import('./checkOf.ts'), load()])
    return checkOf(document.default, validators)
  }
}
