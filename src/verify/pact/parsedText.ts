/** The value of a text that is JSON, else the text itself. */
export function parsedText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
