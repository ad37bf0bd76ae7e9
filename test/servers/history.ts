/** A call as a client saw it. Times are milliseconds on one clock. */
export interface SeenCall {
  readonly world: string
  /** Who called what, for messages. */
  readonly name: string
  readonly start: number
  readonly end: number
  /**
   * `done`: a reply of the API came. `refused`: the mock said that nothing has changed. `unknown`: no reply came, or one that says that
   * the call may have taken effect.
   */
  readonly outcome: 'done' | 'refused' | 'unknown'
  /** The versions of the world before the call and in its reply, from the journal. Undefined if the server died before it told. */
  readonly seen?: { readonly before: number; readonly after: number } | undefined
  /** A text that no other call sends, and that a record contains from then on. */
  readonly mark?: string | undefined
  /** A record that the reply shows: its place in the log, and the mark in it. Undefined `mark`: the reply says that there is none. */
  readonly shows?: { readonly place: string; readonly mark: string | undefined } | undefined
  /** A question whose answer depends only on the version, such as a GET with its credentials; and the answer. */
  readonly asked?: { readonly question: string; readonly answer: string } | undefined
}

/** A record that a step wrote or deleted (`mark` undefined), in the order of the log. */
export interface LoggedWrite {
  readonly world: string
  readonly version: number
  readonly place: string
  readonly mark: string | undefined
}

/**
 * Compares what clients saw with the log. The log gives the order of all writes in a world, and the journal the place of each reply in it.
 * So a history is linearizable if these places respect real time, and each reply shows the state at its place. Returns what is wrong.
 */
export function checkHistory(calls: readonly SeenCall[], log: readonly LoggedWrite[]): string[] {
  const worlds = Map.groupBy(calls, ({ world }) => world)
  const logs = Map.groupBy(log, ({ world }) => world)
  return [...worlds].flatMap(([world, own]) => {
    // A reply that refuses shows nothing of the world.
    const placed = own.filter(({ outcome, seen }) => outcome === 'done' && seen) as Placed[]
    return [
      ...staleReads(placed),
      ...sharedVersions(placed),
      ...differentAnswers(placed),
      ...wrongMarks(own, logs.get(world) ?? []),
      ...wrongRecords(own, logs.get(world) ?? []),
    ]
  })
}

type Placed = SeenCall & { readonly seen: NonNullable<SeenCall['seen']> }

/** A call that began after another had ended must see what that one saw, at least. A writer must have begun from there. */
function staleReads(calls: readonly Placed[]): string[] {
  const byEnd = calls.toSorted((a, b) => a.end - b.end)
  const wrong: string[] = []
  let [next, newest] = [0, undefined as Placed | undefined]
  for (const call of calls.toSorted((a, b) => a.start - b.start)) {
    for (let ended = byEnd[next]; ended && ended.end < call.start; ended = byEnd[(next += 1)]) {
      if (ended.seen.after > (newest?.seen.after ?? 0)) newest = ended
    }
    if (!newest) continue
    const from = isWrite(call) ? call.seen.before : call.seen.after
    if (from < newest.seen.after) {
      wrong.push(
        `${call.name} saw version ${from} of ${call.world}, but ${newest.name} had shown version ${newest.seen.after} before it began.`,
      )
    }
  }
  return wrong
}

/** Two calls cannot have made the same version. */
function sharedVersions(calls: readonly Placed[]): string[] {
  const writes = calls.filter(isWrite).toSorted((a, b) => a.seen.before - b.seen.before || a.seen.after - b.seen.after)
  return writes.flatMap((call, index) => {
    const previous = writes[index - 1]
    if (!previous || previous.seen.after <= call.seen.before) return []
    return [`${previous.name} and ${call.name} both made version ${call.seen.before + 1} of ${call.world}.`]
  })
}

function isWrite({ seen }: Placed): boolean {
  return seen.after > seen.before
}

/** The same question at the same version has one answer, whichever server gives it. */
function differentAnswers(calls: readonly Placed[]): string[] {
  const first = new Map<string, Placed>()
  return calls.flatMap((call) => {
    if (!call.asked || isWrite(call)) return []
    const key = `${call.seen.after} ${call.asked.question}`
    const other = first.get(key)
    if (!other) first.set(key, call)
    if (!other || other.asked?.answer === call.asked.answer) return []
    return [`${other.name} and ${call.name} got different answers at version ${call.seen.after} of ${call.world}.`]
  })
}

/** What was acknowledged is in the log, once, at the version of the reply. What was refused is not. */
function wrongMarks(calls: readonly SeenCall[], log: readonly LoggedWrite[]): string[] {
  const found = Map.groupBy(
    log.filter(({ mark }) => mark !== undefined),
    ({ mark }) => mark as string,
  )
  return calls.flatMap((call) => {
    if (call.mark === undefined) return []
    const writes = found.get(call.mark) ?? []
    const [first] = writes
    if (new Set(writes.map(({ place }) => place)).size > 1) return [`${call.name} took effect more than once in ${call.world}.`]
    if (call.outcome === 'refused' && first) return [`${call.name} was refused, and is version ${first.version} of ${call.world}.`]
    if (call.outcome !== 'done') return []
    if (!first) return [`${call.name} was acknowledged, and is lost from ${call.world}.`]
    if (!call.seen || (first.version > call.seen.before && first.version <= call.seen.after)) return []
    return [`${call.name} is version ${first.version} of ${call.world}, not ${call.seen.after} as its reply said.`]
  })
}

/** A reply that shows a record shows it as the log has it at the version of the reply, or at any version if that is not known. */
function wrongRecords(calls: readonly SeenCall[], log: readonly LoggedWrite[]): string[] {
  const places = Map.groupBy(log, ({ place }) => place)
  return calls.flatMap(({ name, world, shows, seen }) => {
    if (!shows) return []
    const writes = places.get(shows.place) ?? []
    if (!seen) {
      const isKnown = shows.mark === undefined || writes.some(({ mark }) => mark === shows.mark)
      return isKnown ? [] : [`${name} showed ${shows.mark} in ${world}, where ${shows.place} never was that.`]
    }
    const expected = writes.findLast(({ version }) => version <= seen.after)?.mark
    if (shows.mark === expected) return []
    return [
      `${name} showed ${shows.mark ?? 'nothing'} at version ${seen.after} of ${world}, where ${shows.place} is ${expected ?? 'not there'}.`,
    ]
  })
}
