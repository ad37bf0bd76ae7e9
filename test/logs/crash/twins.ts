import type { Mock } from '../../../src/index.ts'
import type { Log } from '../../../src/world/log.ts'
import { createThing, shopMock, thingsOf, type Thing } from '../../engine/shop.ts'

/** A shop in which every thing has a twin, made in the same step. */
export function twinMock(store: Log): Mock {
  const handlers = {
    createThing: (call: Parameters<typeof createThing>[0]) => {
      const reply = createThing(call)
      thingsOf(call).insert({ id: twinOf((call.body as Thing).id) })
      return reply
    },
  }
  return shopMock({ handlers }, { store })
}

export function twinOf(id: string): string {
  return `${id}-twin`
}
