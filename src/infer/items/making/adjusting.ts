import type { Schema } from '../../../document/document.ts'
import { relate } from '../../../sample/values/relations/relate.ts'
import { isNumeric, type Structure } from '../../resources/fields.ts'
import type { Data } from '../data.ts'

interface Adjusting {
  /** The values that were made up, by name. */
  readonly made: Data
  /** The schemas of fields whose made-up values may be changed. */
  readonly adjustable: ReadonlyMap<string, Schema>
  readonly fits: (value: unknown, schema: Schema) => boolean
}

/** Makes numbers and times that were made up agree with those that were sent: `min_price` is not above a `max_price`. Changes `data`. */
export function adjust(data: Data, { made, adjustable, fits }: Adjusting): void {
  const isMade = (name: string): boolean => made[name] !== undefined && adjustable.has(name)
  for (const name of adjustable.keys()) {
    if (!isMade(name)) continue
    relate(data, (each, value) => isMade(each) && fits(value, adjustable.get(each) as Schema))
    return
  }
}

/** Whether a value may have to agree with others: a number, a time, or an amount that is written as text. */
export function mayAgree(name: string, field: Structure): boolean {
  const isTime = field.format === 'date' || field.format === 'date-time'
  return isNumeric(field) || isTime || (field.types.has('string') && /total|amount|price/i.test(name))
}
