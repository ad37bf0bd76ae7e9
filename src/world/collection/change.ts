/**
 * One recorded write. Without `before` it is an insert, without `after` a delete. `order` is the position of the record in its
 * collection.
 */
export interface Change {
  readonly collection: string
  readonly key: string
  readonly before?: object
  readonly after?: object
  readonly order: number
}

export function isInsert({ before, after }: Change): boolean {
  return before === undefined && after !== undefined
}
