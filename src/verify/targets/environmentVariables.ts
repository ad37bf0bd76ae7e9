/** A value of a configuration with its variables filled in. */
export interface Filled<T> {
  readonly value: T
  /** Variables that are not set. */
  readonly missing: readonly string[]
  /** Values that came from the environment. */
  readonly taken: readonly string[]
}

const variable = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g

/** Fills in `${NAME}` and `${NAME:-default}` in every string within a value. An empty variable counts as not set. */
export function fill<T>(value: T, environment: NodeJS.ProcessEnv): Filled<T> {
  const missing = new Set<string>()
  const taken = new Set<string>()
  const filled = map(value, (text) =>
    text.replace(variable, (_, name: string, otherwise: string | undefined) => {
      const found = environment[name] || undefined
      if (found !== undefined) taken.add(found)
      else if (otherwise === undefined) missing.add(name)
      return found ?? otherwise ?? ''
    }),
  )
  return { value: filled as T, missing: [...missing], taken: [...taken] }
}

function map(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => map(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, map(each, change)]))
}
