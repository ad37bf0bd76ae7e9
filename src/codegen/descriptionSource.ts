import type { OperationDescription } from '../clients/description.ts'
import type { Api } from '../spec/api.ts'
import { describeOperations, serverUrls } from './operationDescriptions.ts'

/**
 * The description of a spec's operations as source code: `export const description = {…} as const`. Each operation has its summary
 * as a comment.
 *
 * @param name the name of the API in error messages
 */
export function descriptionSource(name: string, api: Api): string {
  const operations = describeOperations(api).map(([operation, description]) => {
    const { summary, description: text } = operation.object as { summary?: unknown; description?: unknown }
    return `${comment([summary, text])}    ${key(operation.id)}: ${literal(description)},\n`
  })
  const parts = [
    `  name: ${literal(name)},`,
    `  servers: ${literal(serverUrls(api.document.servers))},`,
    `  operations: {\n${operations.join('')}  },`,
  ]
  return `export const description = {\n${parts.join('\n')}\n} as const\n`
}

/** JSON without needless quotes; `__proto__` in brackets, where it does not set the prototype. */
function literal(value: OperationDescription | object | string): string {
  return JSON.stringify(value, undefined, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/"([A-Za-z_]\w*)":/g, (_, name: string) => (name === '__proto__' ? `["__proto__"]:` : `${name}:`))
}

function key(name: string): string {
  return name === '__proto__' ? '["__proto__"]' : /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
}

function comment(texts: readonly unknown[]): string {
  const lines = texts
    .filter((text) => typeof text === 'string')
    .join('\n\n')
    .trim()
    .replaceAll('*/', '*\\/')
    .split(/\r\n|[\n\r\u2028\u2029]/)
  if (lines.join('') === '') return ''
  return `    /**\n${lines.map((line) => `     * ${line}`.trimEnd()).join('\n')}\n     */\n`
}
