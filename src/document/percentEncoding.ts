/** Decodes percent-encoding, as in a part of a path or of a reference. Invalid encoding is kept. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
