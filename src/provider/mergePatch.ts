import { isObject } from '../document/lenient.ts'

/** Changes a value as a JSON Merge Patch says (RFC 7396): null removes a field, objects are merged, all else is replaced. */
export function mergePatch(value: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const merged: Record<string, unknown> = isObject(value) ? { ...value } : {}
  for (const [name, each] of Object.entries(patch)) {
    if (each === null) delete merged[name]
    else if (name !== '__proto__') merged[name] = mergePatch(Object.hasOwn(merged, name) ? merged[name] : undefined, each)
  }
  return merged
}
