/** The names of an operation in generated code. */
export interface OperationNames {
  readonly id: string
  /** The name of its method. */
  readonly method: string
  /** The name of the constant that describes it: `addPet`. */
  readonly constant: string
  /** What the names of its types begin with: `AddPet`. */
  readonly type: string
}

/** Names that a constant cannot have. A module that exports `then` would be taken for a promise when it is imported. */
const reserved = new Set(
  `arguments async await break case catch class const continue createClient debugger default delete description do else enum eval export
  extends false finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch then this throw true try typeof undefined var void while with yield`.split(/\s+/),
)

/**
 * Gives operations distinct names that are valid in TypeScript.
 *
 * @param taken names that generated code has already
 */
export function operationNames(ids: readonly string[], taken: Iterable<string>): OperationNames[] {
  const used = new Set(taken)
  return ids.map((id) => {
    const plain = camelCase(id)
    const wanted = reserved.has(plain) ? `${plain}Operation` : plain
    for (let number = 1; ; number += 1) {
      const constant = number === 1 ? wanted : `${wanted}${number}`
      const type = upperFirst(constant)
      const names = [constant, `${type}Input`, `${type}Result`]
      if (names.some((name) => used.has(name))) continue
      for (const name of names) used.add(name)
      return { id, method: methodName(id, ids), constant, type }
    }
  })
}

/**
 * The name of a method. It is never `then`: JavaScript takes an object with such a method for a promise, and calls it when the object is
 * awaited.
 */
function methodName(id: string, ids: readonly string[]): string {
  let name = id === 'then' ? 'thenOperation' : id
  for (let number = 2; name !== id && ids.includes(name); number += 1) name = `thenOperation${number}`
  return name
}

/** `GET /pets/{id}` → `getPetsId` */
function camelCase(id: string): string {
  const [first = '', ...others] = id.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  const start = /^[A-Z]+$/.test(first) ? first.toLowerCase() : first.slice(0, 1).toLowerCase() + first.slice(1)
  const joined = start + others.map(upperFirst).join('')
  return /^[a-z]/.test(joined) ? joined : `operation${joined}`
}

function upperFirst(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
