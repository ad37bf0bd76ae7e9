/** What is said between a test and the page that carries its mock. */

/** A mock that the page is to carry: providers by name. */
export interface Opening {
  readonly providers: readonly string[]
  readonly seed: number | undefined
  /** Real time in epoch milliseconds, standing still. */
  readonly now: number | undefined
}

export interface Opened {
  /** What was asked for. */
  readonly key: string
  /** `https://mock-1.example` */
  readonly origin: string
  /** Under which global the control of the mock is found. */
  readonly property: string
}

export interface Sent {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: { readonly text: string } | { readonly base64: string } | undefined
}

export interface Received {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** What the page offers, as `globalThis.suite`. */
export interface Suite {
  open(opening: Opening): Opened
  close(opened: Opened): Promise<void>
  call(sent: Sent): Promise<Received>
  /**
   * Mocks FINT at its own hosts, with its control as `globalThis.vendors`; at `compiling.example` without validators that
   * were compiled ahead; and at `cookies.example` a shop that gives cookies and tells which it gets.
   */
  mockVendors(): void
  stopVendors(): void
}
