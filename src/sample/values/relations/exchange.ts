/** Whether a field may get another value. */
export type MayBe = (name: string, value: unknown) => boolean

/** A field and the value that it would get. */
interface NewValue {
  readonly name: string
  readonly value: unknown
}

/** Exchanges two values that are in the wrong order; if only one of them may be changed, it becomes like the other. */
export function exchange(
  data: Record<string, unknown>,
  { earlier, later, mayBe }: { readonly earlier: NewValue; readonly later: NewValue; readonly mayBe: MayBe },
): void {
  for (const { name, value } of [earlier, later].filter((each) => mayBe(each.name, each.value))) data[name] = value
}
