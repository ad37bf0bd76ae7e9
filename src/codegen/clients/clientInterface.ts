import { propertyKey } from './descriptionSource.ts'
import type { Described } from './operationDescriptions.ts'
import type { OperationXml } from './operationXml.ts'

/**
 * The interface of a client, and a named type for the input and the result of each operation. Comments are on the interface, so they do not
 * end up in JavaScript.
 */
export function clientInterface(name: string, operations: readonly Described[]): string {
  const methods = operations.map(
    ({ operation, names }) =>
      `${comment(operation.object)}  readonly ${propertyKey(names.method)}: (...args: Arguments<${names.type}Input>) => Promise<${names.type}Result>\n`,
  )
  const types = operations.map(({ names, isChoice, xml }) => {
    const input = `Input<operations[${JSON.stringify(names.id)}], typeof ${names.constant}>`
    const named = isChoice ? `export type ${names.type}Input = ${input}` : `export interface ${names.type}Input extends ${input} {}`
    return `${named}\nexport type ${names.type}Result = Result<operations[${JSON.stringify(names.id)}]${xmlTypes(xml, ', unknown')}>\n`
  })
  return `export interface ${name} {\n${methods.join('')}}\n\n${types.join('')}`
}

/**
 * The interface of a built-in client. Such a client supplies values for some inputs, and tells success by the body; both are set where the
 * client is written.
 */
export function openInterface(name: string, operations: readonly Described[]): string {
  const methods = operations.map(
    ({ operation, names }) =>
      `${comment(operation.object)}  readonly ${propertyKey(names.method)}: (...args: Arguments<${names.type}Input<Supplied>>) => Promise<${names.type}Result<Success>>\n`,
  )
  const types = operations.map(({ names, xml }) => {
    const operation = `operations[${JSON.stringify(names.id)}]`
    return [
      `export type ${names.type}Input<Supplied extends string = never> = Input<${operation}, typeof ${names.constant}, Supplied>\n`,
      `export type ${names.type}Result<Success = unknown> = Result<${operation}, Success${xmlTypes(xml)}>\n`,
    ].join('')
  })
  return `export interface ${name}<Supplied extends string = never, Success = unknown> {\n${methods.join('')}}\n\n${types.join('')}`
}

/** The media types of XML that are read into values, as an argument of `Result`. */
function xmlTypes({ replies }: OperationXml, before = ''): string {
  const types = new Set(Object.values(replies ?? {}).flatMap((plans) => Object.keys(plans)))
  return types.size === 0 ? '' : `${before}, ${[...types].map((each) => JSON.stringify(each)).join(' | ')}`
}

function comment(operation: object): string {
  const { summary, description, deprecated } = operation as { summary?: unknown; description?: unknown; deprecated?: unknown }
  const lines = [summary, description, deprecated === true ? '@deprecated' : undefined]
    .filter((text) => typeof text === 'string')
    .join('\n\n')
    .trim()
    .replaceAll('*/', '*\\/')
    .split(/\r\n|[\n\r\u2028\u2029]/)
  if (lines.join('') === '') return ''
  return `  /**\n${lines.map((line) => `   * ${line}`.trimEnd()).join('\n')}\n   */\n`
}
