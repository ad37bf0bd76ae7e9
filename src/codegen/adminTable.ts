import type { ControlOperation } from '../control/controlOperation.ts'
import { fieldsIn } from '../control/input/inputPlaces.ts'
import { markdownTable } from './markdownTable.ts'

/** The guide's table: every operation of the admin API, with its method in tests. */
export function adminTable(operations: Readonly<Record<string, ControlOperation>>): string {
  const rows = Object.entries(operations).map(([name, operation]) => [
    `\`${operation.method} ${operation.path}\``,
    `\`${methodOf(name, operation)}\``,
    [operation.summary, operation.description?.replace(/\.$/, ''), ...partsOf(operation)].filter((each) => each !== undefined).join('. '),
  ])
  return markdownTable([['operation', 'in tests', 'what it does'], ...rows])
}

/** `world.setClock(now)`, `world.journal({ operation?, limit? })` */
function methodOf(name: string, { input, takes }: ControlOperation): string {
  const names = Object.entries(input).flatMap(([each, { isOptional }]) => (each === 'world' ? [] : [isOptional ? `${each}?` : each]))
  const argument = names.length > (takes === undefined ? 0 : 1) ? `{ ${names.join(', ')} }` : names.join()
  return `${'world' in input ? 'world' : 'control'}.${name}(${argument})`
}

/** The parts of a request besides its path. */
function partsOf(operation: ControlOperation): string[] {
  const query = Object.keys(fieldsIn(operation, 'query'))
  // A field without an example is left out if a call may leave it out too.
  const examples = Object.entries(fieldsIn(operation, 'body')).flatMap(([name, { schema, isOptional }]) => {
    const [example] = (schema['examples'] as unknown[] | undefined) ?? []
    return example === undefined && isOptional ? [] : [[name, example ?? null] as const]
  })
  const body = Object.fromEntries(examples) as Readonly<Record<string, unknown>>
  const { wholeBody } = operation
  return [
    ...(query.length > 0 ? [`Query: ${query.map((each) => `\`${each}\``).join(', ')}`] : []),
    ...(examples.length > 0 ? [`Body: \`${JSON.stringify(wholeBody === undefined ? body : body[wholeBody])}\``] : []),
  ]
}
