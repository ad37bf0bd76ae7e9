/** Messages between a test and the page that runs its mock. */

/** A mock to open in the page: providers by name. */
export interface Opening {
  readonly providers: readonly string[]
  readonly seed: number | undefined
  /** The time of the mock's clock in epoch milliseconds. It does not advance. */
  readonly now: number | undefined
}

export interface Opened {
  /** How it was opened. */
  readonly key: string
  /** `https://mock-1.example` */
  readonly origin: string
  /** The name of the global variable that holds the mock's control. */
  readonly property: string
}

/** A text, bytes, or one byte repeated many times: megabytes would take seconds to reach the page. */
export type SentBody = { readonly text: string } | { readonly base64: string } | { readonly byte: number; readonly times: number }

export interface Sent {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: SentBody | undefined
}

export interface Received {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** What the page offers, in `globalThis.suite`. */
export interface Suite {
  open(opening: Opening): Opened
  close(opened: Opened): Promise<void>
  call(sent: Sent): Promise<Received>
  /**
   * Mocks FINT at its own hosts, with its control in `globalThis.vendors`; FINT at `compiling.example`, without validators that
   * were compiled ahead; and a shop at `cookies.example` that sets cookies and replies with those it received.
   */
  mockVendors(): void
  stopVendors(): void
}
