import type { Api } from '../../spec/api.ts'
import { serverUrls, type Described } from './operationDescriptions.ts'
import type { OperationNames } from './operationNames.ts'
import type { OperationXml } from './operationXml.ts'

/**
 * The operations of a spec as source code: a constant for each, so that bundlers can leave out those that are not used, and
 * `description` with all of them. It contains only what is needed when calls are made.
 *
 * @param name the name of the API in error messages
 */
export function descriptionSource(name: string, api: Api, operations: readonly Described[]): string {
  const constants = operations.map(({ names, description, xml }) => {
    const named = names.method === names.id ? description : { id: names.id, ...description }
    return `export const ${names.constant} = ${withXml(literal(named), xml)} as const\n`
  })
  const table = operations.map(({ names }) => `    ${tableEntry(names)},\n`)
  const parts = [
    `  name: ${literal(name)},`,
    `  servers: ${literal(serverUrls(api.document.servers))},`,
    `  operations: {\n${table.join('')}  },`,
  ]
  return `${constants.join('')}\nexport const description = {\n${parts.join('\n')}\n} as const\n`
}

/** Bundlers leave out calls that are marked as pure if nothing uses their result. */
function withXml(description: string, { request, replies, parts }: OperationXml): string {
  const written = Object.entries(parts ?? {}).map(
    ([name, plan]) => `${fieldKey(name)}: /* @__PURE__ */ xmlWriter(${literal(plan)}, ${JSON.stringify(name)})`,
  )
  const fields = [
    ...(request ? [`writeXml: /* @__PURE__ */ xmlWriter(${literal(request)})`] : []),
    ...(written.length > 0 ? [`writeParts: { ${written.join(', ')} }`] : []),
    ...(replies ? [`readXml: /* @__PURE__ */ xmlReader(${literal(replies)})`] : []),
  ]
  return fields.length === 0 ? description : description.replace(/ \}$/, `, ${fields.join(', ')} }`)
}

/** What operations need from `tallystick/client/xml`. */
export function xmlImports(operations: readonly Described[]): string[] {
  return [
    ...(operations.some(({ xml }) => xml.replies) ? ['xmlReader'] : []),
    ...(operations.some(({ xml }) => xml.request || xml.parts) ? ['xmlWriter'] : []),
  ]
}

/** An operation in the table of operations: its constant, under the name of its method. */
export function tableEntry({ method, constant }: OperationNames): string {
  if (method === constant) return constant
  return `${fieldKey(method)}: ${constant}`
}

/** A name as the key of an object that is created. `__proto__` alone would set the prototype. */
function fieldKey(name: string): string {
  return name === '__proto__' ? '["__proto__"]' : propertyKey(name)
}

/** A name as the key of an object or interface. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
}

/** JSON without needless quotes. `__proto__` is in brackets, so that it does not set the prototype. */
function literal(value: object | string): string {
  return JSON.stringify(value, undefined, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/"([A-Za-z_]\w*)":/g, (_, name: string) => (name === '__proto__' ? `["__proto__"]:` : `${name}:`))
}
