import { mayHaveExact, parseExactJson } from '../../numbers/exactJson.ts'
import { numberFrom } from '../../numbers/exactNumber.ts'
import { LoadError } from '../loadError.ts'
import { commentInJson, yamlMistake } from './yamlMistake.ts'

/** Most aliases in a YAML document. More could fill the memory. */
const maxAliases = 1_000

const isObjectText = /^\s*\{/
const isJsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/**
 * Parses a JSON or YAML document. Numbers keep all their digits. JSON does not go through the YAML parser, which takes eighty times as long
 * for a large document.
 *
 * @param from the path or URL of the text, for messages
 * @throws LoadError with line and column
 */
export async function parseText(text: string, from: string): Promise<object> {
  if (text.trim() === '') throw new LoadError(`${from}:1:1: The file is empty.`)
  if (text.includes('\0')) throw new LoadError(`${from}: The file is not text. An OpenAPI document is JSON or YAML.`)
  const value = parseJson(text) ?? (await parseYaml(text, from))
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LoadError(`${from}:1:1: This is not an OpenAPI document: it must be an object in JSON or YAML.`)
  return value
}

/** An object of JSON; undefined for any other text. */
export function parseJson(text: string): object | undefined {
  if (!isObjectText.test(text)) return undefined
  try {
    return parseExactJson(text) as object
  } catch {
    return undefined
  }
}

/**
 * Parses YAML, of which JSON is a subset. Empty text is null.
 *
 * @param from the path or URL of the text, for messages
 * @throws LoadError with line and column
 */
export async function parseYaml(text: string, from: string): Promise<unknown> {
  const { LineCounter, parseDocument, visit } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false, merge: true, logLevel: 'error' })
  const [error] = document.errors
  const placed = (at: number, what: string): LoadError => {
    const { line, col } = lineCounter.linePos(at)
    return new LoadError(`${from}:${line}:${col}: ${what}`)
  }
  const comment = isObjectText.test(text) ? commentInJson(text) : undefined
  if (comment !== undefined) throw placed(comment, 'JSON has no comments. Remove this one.')
  if (error) throw placed(error.pos[0], yamlMistake(error, text))
  if (mayHaveExact(text)) {
    visit(document, {
      Scalar: (_key, node) => {
        if (typeof node.value === 'number' && isJsonNumber.test(node.source ?? '')) node.value = numberFrom(node.source as string)
      },
    })
  }
  try {
    return document.toJS({ maxAliasCount: maxAliases })
  } catch (failure) {
    visit(document, {
      Alias: (_key, alias) => {
        const { source, range } = alias
        if (!alias.resolve(document)) throw placed(range?.[0] ?? 0, `There is no anchor &${source} before the alias *${source}.`)
      },
    })
    throw new LoadError(`${from}: ${(failure as Error).message}`)
  }
}
