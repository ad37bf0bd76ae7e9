/** Name and message of an error, without its stack, which would show paths of this machine. */
export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
