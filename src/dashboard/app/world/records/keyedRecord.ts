export interface CollectionName {
  readonly provider: string
  readonly collection: string
}

/** A record with its key as text. */
export interface KeyedRecord {
  readonly key: string
  readonly record: Readonly<Record<string, unknown>>
}
