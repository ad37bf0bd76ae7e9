import type { NearOperation, PathDifference } from '../world/journal/journalEntry.ts'
import type { Mount } from './routes.ts'

/** The parts of a call that are compared with operations. `path` has no world. */
interface Wanted {
  readonly method: string
  readonly path: string
  /** Before every mount's prefix. */
  readonly prefix: string
}

interface Candidate {
  readonly near: NearOperation
  readonly cost: number
}

const mostShown = 3
/** More operations are not compared, so that an unknown path never takes long to answer. */
const mostCompared = 3_000
const mostSegments = 20
const longest = 80
/** Operations that differ by more are not named. */
const mostCost = 1.5

/** The operations that are most similar to a call that matched none, and how they differ from it, the closest first. */
export function nearestOperations(mounts: readonly Mount[], { method, path, prefix }: Wanted): readonly NearOperation[] {
  const sent = path.split('/').slice(1, mostSegments + 1)
  const found: Candidate[] = []
  let compared = 0
  for (const mount of mounts) {
    const base = `${prefix}${mount.prefix}`
    for (const operation of mount.api.operations) {
      if ((compared += 1) > mostCompared) break
      const { id, method: wanted } = operation
      const template = `${base}${operation.path}`
      const distance = compare(template, { sent, base, method, wanted })
      if (!distance || distance.cost > mostCost || distance.differences.length === 0) continue
      const { cost, differences } = distance
      found.push({ cost, near: { operation: id, provider: mount.name, method: wanted, path: template, differences } })
    }
  }
  const sorted = found.toSorted((a, b) => a.cost - b.cost)
  return sorted.slice(0, mostShown).map(({ near }) => near)
}

interface Comparing {
  readonly sent: readonly string[]
  readonly base: string
  readonly method: string
  readonly wanted: string
}

function compare(path: string, { sent, base, method, wanted }: Comparing): Distance | undefined {
  const template = path.split('/').slice(1)
  const skipped = base.split('/').length - 1
  const whole = segmentsBetween(sent, template)
  const bare = skipped > 0 ? segmentsBetween(sent, template.slice(skipped)) : undefined
  const isBare = bare !== undefined && (whole === undefined || bare.cost + 0.5 < whole.cost)
  const closest = isBare
    ? { cost: bare.cost + 0.5, differences: [{ kind: 'prefix' as const, expected: base }, ...bare.differences] }
    : whole
  if (!closest) return undefined
  const isOther = method !== wanted && !(method === 'HEAD' && wanted === 'GET')
  const other: PathDifference[] = isOther ? [{ kind: 'method', expected: wanted }] : []
  return { cost: closest.cost + (isOther ? 0.6 : 0), differences: [...other, ...closest.differences] }
}

interface Distance {
  readonly cost: number
  readonly differences: readonly PathDifference[]
}

/** Compares segments from both ends. What is left in the middle was replaced, left out or added. */
function segmentsBetween(sent: readonly string[], template: readonly string[]): Distance | undefined {
  if (Math.abs(sent.length - template.length) > 1) return undefined
  let start = 0
  while (start < sent.length && start < template.length && isSame(sent[start], template[start])) start += 1
  let end = 0
  const shortest = Math.min(sent.length, template.length) - start
  while (end < shortest && isSame(sent.at(-1 - end), template.at(-1 - end))) end += 1
  const left = sent.slice(start, sent.length - end)
  const wanted = template.slice(start, template.length - end)
  if (left.length === wanted.length) return replaced(left, wanted, start)
  if (left.length === 1 && wanted.length === 0) {
    const kind = left[0] === '' ? 'trailing-slash' : 'extra-segment'
    return { cost: left[0] === '' ? 0.2 : 0.9, differences: [{ kind, place: start + 1 }] }
  }
  if (left.length > 0 || wanted.length !== 1) return undefined
  return { cost: 0.8, differences: [{ kind: 'missing-segment', place: start + 1, expected: wanted[0] as string }] }
}

function replaced(sent: readonly string[], wanted: readonly string[], start: number): Distance {
  let cost = 0
  const differences: PathDifference[] = []
  for (const [index, expected] of wanted.entries()) {
    const each = sent[index] as string
    if (isSame(each, expected)) continue
    cost += unlikeness(each, expected)
    differences.push({ kind: 'segment', place: start + index + 1, expected })
  }
  return { cost, differences }
}

function isSame(sent: string | undefined, template: string | undefined): boolean {
  return sent === template || (sent !== undefined && sent !== '' && template !== undefined && /^\{[^}]*\}$/.test(template))
}

/** From 0.1, if only the case differs, to 1: how many characters at both ends are the same. */
function unlikeness(sent: string, expected: string): number {
  if (sent.length > longest || expected.length > longest || sent === '') return 1
  const [a, b] = [sent.toLowerCase(), expected.toLowerCase()]
  if (a === b) return 0.1
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - same && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const likeness = (same + end) / Math.max(a.length, b.length)
  return likeness >= 0.5 ? 1 - 0.8 * likeness : 1
}
