import type { ApiEvidence, CheckedPacts } from '../../mock/apiEvidence.ts'
import type { OpenMock } from '../../mock/mock.ts'
import { ControlError } from '../controlError.ts'
import { integer, list, object, optional, record, text, type Field } from '../input/fields.ts'
import { mockOperation } from '../controlOperation.ts'

const counts = (description: string): Field<Readonly<Record<string, number>>> => record(integer(), { description })

const checked = (description: string): Field<CheckedPacts> =>
  object(
    {
      passed: integer(),
      failed: integer(),
      of: integer({ description: 'The number of interactions.' }),
      date: optional(text({ description: 'The earliest day of the results that count. Absent if no check was made.', format: 'date' })),
    },
    { description },
  )

const statements = counts('Statements of the spec by where they come from, such as `documented` or `assumed`.')

const operation = object({
  operation: text({ examples: ['disburseLoan'] }),
  statements,
  successes: counts('Interactions of the pacts that succeed, by status.'),
  refusals: counts('Interactions of the pacts that are refused, by status.'),
  uncovered: list(text(), { description: 'Statuses of the spec that no interaction has.' }),
  spec: checked('Compared with the spec.'),
  mock: checked('Replayed against the mock.'),
  sandbox: checked("Replayed against the vendor's sandbox."),
})

const evidence: Field<ApiEvidence> = object({
  statements,
  decisions: integer({ description: 'Decisions that were made because no source answers a question.' }),
  open: integer({ description: 'How many of them are open.' }),
  letter: optional(text({ description: 'The open questions as a letter to the vendor, in Markdown. Absent if there are none.' })),
  interactions: integer({ description: 'Interactions in the pacts.' }),
  operations: list(operation),
})

const nothing: ApiEvidence = { statements: {}, decisions: 0, open: 0, interactions: 0, operations: [] }

export const evidenceOperations = {
  /** Where the statements of an API's spec come from, its pacts, what runs of `tally verify` have shown, and the questions to its vendor. */
  apiEvidence: mockOperation({
    method: 'GET',
    path: '/apis/{provider}/evidence',
    summary: 'Returns where the statements of a spec come from, its pacts and their results, and the questions to the vendor',
    description:
      'Pacts, evidence of sandboxes and the last results of `tally verify` are read from files by `tally mock`. Other mocks know nothing about them.',
    input: { provider: text({ description: 'The name of an API.', examples: ['fint'] }) },
    takes: 'provider',
    output: evidence,
    problems: ['no-such-provider'],
    run: evidenceOf,
  }),
}

async function evidenceOf({ mounts, findEvidence }: OpenMock, { provider }: { readonly provider: string }): Promise<ApiEvidence> {
  const found = mounts.find(({ name }) => name === provider)
  if (found) return findEvidence ? findEvidence(found) : nothing
  throw new ControlError('no-such-provider', `There is no API "${provider}". APIs: ${mounts.map(({ name }) => name).join(', ') || 'none'}.`)
}
