/** No code could be generated from a spec. The message names the spec and the reason. */
export class CodegenError extends Error {
  override readonly name = 'CodegenError'
}
