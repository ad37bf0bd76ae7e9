/** Whether a JSON value and everything in it is frozen. Makes no copies on the way, since a value may have very many fields. */
export function isDeeplyFrozen(value: unknown): boolean {
  if (!isObject(value)) return true
  if (!Object.isFrozen(value)) return false
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) if (isObject(value[index]) && !isDeeplyFrozen(value[index])) return false
    return true
  }
  const fields = value as Readonly<Record<string, unknown>>
  for (const name in fields) if (isObject(fields[name]) && !isDeeplyFrozen(fields[name])) return false
  return true
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
