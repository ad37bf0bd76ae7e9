import { parseExactJson } from '../../numbers/exactJson.ts'

/** The value of a text that is JSON, else the text itself. */
export function parsedText(text: string): unknown {
  try {
    return parseExactJson(text)
  } catch {
    return text
  }
}
