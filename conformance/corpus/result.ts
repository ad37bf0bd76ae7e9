import type { Verdict } from './verdict.ts'

export type RequestResult = Verdict & { readonly request: string }

/** The results for one operation. */
export interface OperationResult {
  /** Method and path. */
  readonly name: string
  /** Why no good reply is possible, or no request can be made. */
  readonly unanswerable?: string
  readonly valid: readonly RequestResult[]
  readonly broken: readonly { readonly mistake: string; readonly status: number }[]
}

/** The results for one document. */
export interface DocumentResult {
  readonly id: string
  /** Milliseconds from the start of the process until the mock listened. */
  readonly started: number
  /** Bytes of memory of the process once the mock listened. */
  readonly memory: number
  readonly roles: Readonly<Record<string, number>>
  readonly levels: Readonly<Record<string, number>>
  readonly operations: readonly OperationResult[]
}

export function isRejected({ status }: OperationResult['broken'][number]): boolean {
  return status >= 400 && status < 500
}
