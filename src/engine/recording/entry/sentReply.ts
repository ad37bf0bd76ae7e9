import { omittedSize } from '../../../world/journal/placeholders.ts'
import { isContainer } from '../../../document/lenient.ts'
import type { Sent } from '../../../world/journal/journalEntry.ts'
import type { Reply } from '../../call.ts'
import type { ExchangeFaults } from '../../faults/exchangeFaults.ts'

/**
 * What faults made of a reply, as the journal shows it; undefined if nothing. The other body is made of the one that the journal shows, so it
 * holds no secrets either.
 */
export function sentReply({ spoiling, delay }: ExchangeFaults, delivery: Reply['delivery'], shown: unknown): Sent | undefined {
  if (!spoiling && delay === 0) return undefined
  const { contentType } = spoiling ?? {}
  const change = spoiling?.body ?? (spoiling?.text && ((body: unknown) => spoiling.text?.(JSON.stringify(body))))
  return {
    ...(delay > 0 && { delay }),
    ...(contentType !== undefined && { contentType }),
    ...(change && isContainer(shown) && omittedSize(shown) === undefined && { body: change(shown) }),
    ...(delivery && { delivery }),
  }
}
