/**
 * Declares how the records of a collection can be found: by `key`, by `unique` groups of fields (no two records have the same values), and
 * by `index` groups (any number of records may have the same values). Other queries are not possible, so no call scans all records. The
 * fields in these groups contain strings, numbers, booleans or null, or are missing. Null and missing values are never duplicates.
 *
 * @example collection<Customer>({ key: 'id', unique: [['partner', 'phone']] })
 */
export interface CollectionDefinition<T extends object> {
  readonly key: keyof T & string
  readonly unique?: readonly (readonly (keyof T & string)[])[]
  readonly index?: readonly ((keyof T & string) | readonly (keyof T & string)[])[]
  /** Whether a field of its records is a secret although its name does not tell. Asked only when records are shown. */
  readonly isSecretField?: (field: string) => boolean
}

/** Declares a collection with the type of its records. */
export function collection<T extends object>(definition: CollectionDefinition<T>): CollectionDefinition<T> {
  return definition
}
