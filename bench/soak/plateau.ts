/** Memory of a server at one time, in bytes. */
export interface Sample {
  readonly rss: number
  readonly heap: number
}

export interface Plateau {
  readonly isReached: boolean
  readonly words: string
}

/** The last third may be higher than the third before it by this factor. */
const mostGrowth = 1.05

/**
 * Decides whether memory has stopped growing: the highest value in the last third of the samples is hardly higher than in the third before.
 */
export function plateau(samples: readonly Sample[]): Plateau {
  const third = Math.floor(samples.length / 3)
  const [middle, last] = [samples.slice(-2 * third, -third), samples.slice(-third)]
  const growth = (field: keyof Sample): number => highest(last, field) / highest(middle, field)
  const [rss, heap] = [growth('rss'), growth('heap')]
  const isReached = third > 0 && rss <= mostGrowth && heap <= mostGrowth
  const words = `From the second third to the last, RSS grew to ${percent(rss)} and the heap to ${percent(heap)}.`
  return { isReached, words: `${words} ${isReached ? 'A plateau is reached.' : 'Memory still grows.'}` }
}

function highest(samples: readonly Sample[], field: keyof Sample): number {
  return Math.max(...samples.map((each) => each[field]))
}

function percent(ratio: number): string {
  return `${(100 * ratio).toFixed(1)} %`
}
