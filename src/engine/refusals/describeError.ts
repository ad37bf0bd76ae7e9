/** The name and message of an error. Not its stack, which contains paths of this machine. */
export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
