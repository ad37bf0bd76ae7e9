import type { Choice, PathDifference } from '../../../world/journal/journalEntry.ts'
import { problems } from '../../refusals/problems.ts'
import type { Decided } from './decided.ts'

/** Why a call that reached no operation got its reply. */
export function unservedChoice(x: Decided): Choice {
  const isAnswered = x.status < 400
  const reason = isAnswered ? 'The mock itself answers this OPTIONS request.' : whyRefused(x)
  return { phase: 'route', by: 'mock', outcome: isAnswered ? 'answered' : 'refused', reason }
}

function whyRefused(x: Decided): string {
  const { status, problem } = x
  if (status === 404 || status === 405) return whyUnserved(x)
  return `${problem ? problems[problem].title : 'The mock refuses the call'}. The reply says more.`
}

function whyUnserved({ mount, matched, nearest }: Decided): string {
  if (!mount) return `No API of the mock is at this path.${nearestWords(nearest)}`
  return matched === 'wrong method'
    ? `The spec of ${mount.name} has this path, but not with this method.`
    : `The spec of ${mount.name} has no operation at this path.${nearestWords(nearest)}`
}

function nearestWords([nearest]: Decided['nearest']): string {
  if (!nearest) return ''
  return ` The nearest operation is ${nearest.method} ${nearest.path}: ${nearest.differences.map(differenceWords).join('; ')}.`
}

/** How an operation differs from the call, as the end of a sentence. */
function differenceWords(difference: PathDifference): string {
  switch (difference.kind) {
    case 'method':
      return `its method is ${difference.expected}`
    case 'prefix':
      return `its path begins with ${difference.expected}`
    case 'segment':
      return `segment ${difference.place} is "${difference.expected}"`
    case 'missing-segment':
      return `it has "${difference.expected}" as segment ${difference.place}, which the call lacks`
    case 'extra-segment':
      return `it has no segment ${difference.place}, which the call has`
    default:
      return 'its path has no slash at the end'
  }
}
