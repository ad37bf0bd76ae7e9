// What a journal shows in place of values that it does not keep. Code that reads a journal recognises them by these functions.

/** Stands for values that are nested too deeply, and for headers that are too many. */
export const leftOut = '…'

/** Stands for a secret. Within a world, equal secrets have equal numbers. */
export function secretToken(number: number): string {
  return `secret-${number}`
}

export function isSecretToken(text: string): boolean {
  return /^secret-\d+$/.test(text)
}

/** Whether a text has a token within it. */
export function hasSecretToken(text: string): boolean {
  return /\bsecret-\d+\b/.test(text)
}

/** Stands for a value that is too large, or not text. */
interface Omitted {
  readonly omitted: string
}

export function omittedBytes(bytes: number): Omitted {
  return { omitted: `${bytes} bytes` }
}

export function omittedCharacters(characters: number): Omitted {
  return { omitted: `${characters} characters` }
}

/** The size of the value that was omitted, such as `300 bytes`. Undefined for a value that was kept. */
export function omittedSize(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== 'omitted') return undefined
  const size = String((value as Omitted).omitted)
  return /^\d+ (?:bytes|characters)$/.test(size) ? size : undefined
}
