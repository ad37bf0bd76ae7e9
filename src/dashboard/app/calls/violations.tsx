import type { JSX } from 'preact'
import type { Violation } from '../../../schema/violation.ts'
import type { Mark, Marks } from '../parts/json.tsx'

/** A violation with the place in the spec that it rests on. */
export interface ShownViolation extends Violation {
  readonly spec?: {
    readonly pointer: string
    readonly evidence?: { readonly level?: string; readonly source?: string; readonly decision?: string | readonly string[] }
  }
}

/** Violations that are shown in a list, because their place is not shown. */
export function Violations({ violations }: { readonly violations: readonly ShownViolation[] }): JSX.Element | null {
  if (violations.length === 0) return null
  return (
    <div class="violations">
      <h3>{violations.length === 1 ? 'One violation of the spec' : `${violations.length} violations of the spec`}</h3>
      <ul>
        {violations.map((each) => (
          <li key={`${each.code}${each.at}`}>
            <code>{each.at}</code> {each.message}
            <p class="rule quiet">{statementOf(each)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The violations in one part of a request, by the pointer within that part. */
export function marksOf(violations: readonly ShownViolation[], part: string): Marks {
  const inside = violations.filter(({ at }) => at === part || at.startsWith(`${part}/`))
  const byPlace = Map.groupBy(inside, ({ at }) => at.slice(part.length))
  return new Map([...byPlace].map(([at, all]) => [at, all.map((each): Mark => ({ text: each.message, more: statementOf(each) }))]))
}

/** `Spec: /components/schemas/NairaAmount; assumed, decision FINT-05` */
function statementOf({ code, spec }: ShownViolation): string {
  if (!spec) return code
  const { level, source, decision } = spec.evidence ?? {}
  const decisions = [decision ?? []].flat()
  const evidence = [
    ...(level === undefined ? [] : [level]),
    ...(source === undefined ? [] : [`source ${source}`]),
    ...(decisions.length > 0 ? [`decision ${decisions.join(', ')}`] : []),
  ]
  const statement = `Spec: ${spec.pointer} (${code})`
  return evidence.length > 0 ? `${statement}; ${evidence.join(', ')}` : statement
}
