/** The name of an operation without an operationId, or whose operationId is taken: `GET /pets/{id}`. */
export function nameByPath(method: string, path: string): string {
  return `${method.toUpperCase()} ${path}`
}

/** Whether an operation is named by its method and path, so that its name says nothing where these are shown. */
export function isNamedByPath(name: string): boolean {
  return name.includes(' /')
}
