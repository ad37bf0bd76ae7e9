/** A way to call the mock. */
export type TransportName = 'node' | 'fetch' | 'msw'

/** The abilities of a transport that the delivery of a reply may need. */
export type DeliveryNeed = 'delay' | 'dribble' | 'cut' | 'hang' | 'reset'

export const transportTitles: Readonly<Record<TransportName, string>> = {
  node: 'a server (node:http or Express)',
  fetch: 'mock.fetch',
  msw: 'MSW',
}

export const transportNames = Object.keys(transportTitles) as readonly TransportName[]

/** How each transport carries out a fault. Null if it cannot. */
export const transportLimits: Readonly<Record<DeliveryNeed, Readonly<Record<TransportName, string | null>>>> = {
  delay: { node: 'the head comes late', fetch: 'the response comes late', msw: 'the response comes late' },
  dribble: { node: 'pieces of the body', fetch: 'pieces of the body', msw: 'pieces of the body' },
  cut: { node: 'the connection closes', fetch: 'the body errors', msw: 'the body errors' },
  hang: { node: 'until the client or the server closes', fetch: 'until the request is aborted', msw: 'until the request is aborted' },
  reset: { node: 'the connection is reset', fetch: null, msw: 'a network error' },
}

export function canDo(transport: TransportName, need: DeliveryNeed): boolean {
  return transportLimits[need][transport] !== null
}
