import type { Schema } from '../../document/document.ts'
import type { FaultForm, SettingSchema } from '../../world/views/faultKindInfo.ts'
import { faultKinds } from '../../world/views/faultKinds.ts'
import { anyObject, type Field } from './fields.ts'

type FaultSchema = Extract<Schema, object>

const time = { type: 'string', examples: ['2026-03-01T08:00:00Z'] } as const
const callNumber = { type: 'integer', minimum: 1 } as const

/** Which calls a fault applies to, and when it ends. Every kind has these fields. */
export const conditions = {
  id: {
    type: 'string',
    description: 'Its name. A fault with the same id is replaced. Without it, the fault gets one.',
    pattern: '^[\\w.-]{1,64}$',
    examples: ['lost'],
  },
  provider: { type: 'string', description: 'Only calls of this provider.', examples: ['fint'] },
  operation: {
    type: 'string',
    description: 'Only calls of this operation: its id, or its full name such as `fint/disburseLoan`.',
    examples: ['disburseLoan'],
  },
  method: { type: 'string', description: 'Only calls with this method.', pattern: '^[A-Za-z]+$', examples: ['POST'] },
  path: {
    type: 'string',
    description: "Only calls with this path, below the provider's prefix. `*` stands for any text.",
    // It is compared with the path of each operation.
    pattern: '^/.{0,499}$',
    examples: ['/v1/power/*'],
  },
  principal: { type: 'string', description: 'Only calls of this principal. Credentials are not checked yet at this point.' },
  probability: {
    type: 'number',
    description:
      'The probability that it takes effect on a call. It depends only on the seed of the mock, the id, and the number of the call.',
    minimum: 0,
    maximum: 1,
    examples: [0.1],
  },
  from: { ...time, description: "When it begins, on the world's clock (RFC 3339)." },
  until: { ...time, description: "When it ends, on the world's clock (RFC 3339)." },
  times: { ...callNumber, description: 'It ends when it has taken effect this many times.', examples: [1] },
} as const satisfies Readonly<Record<string, SettingSchema>>

/** A condition that is a number or a range. */
const nth: FaultSchema = {
  description: 'Only the call with this number, or the calls from one number to another, among those that meet the other conditions.',
  oneOf: [callNumber, { type: 'object', properties: { from: callNumber, to: callNumber } }],
  examples: [2, { from: 2, to: 4 }],
}

export const callNumbers = { schema: callNumber, names: ['from', 'to'] } as const

/** A fault: its conditions, and the settings of each kind. They are checked when the fault is set, not by the check of fields. */
export function faultField<T extends object>(): Field<T> {
  return anyObject<T>({
    allOf: [{ type: 'object', required: ['kind'], properties: { ...conditions, nth } as Record<string, Schema> }],
    oneOf: Object.entries(faultKinds).flatMap(([kind, { summary, forms }]) => forms.map((form) => formSchema({ kind, summary, form }))),
    examples: [{ kind: 'commit-then-drop', operation: 'disburseLoan', times: 1 }],
  })
}

function formSchema({ kind, summary, form }: { readonly kind: string; readonly summary: string; readonly form: FaultForm }): FaultSchema {
  const settings = { ...form.required, ...form.optional } as Readonly<Record<string, Schema>>
  return {
    type: 'object',
    title: kind,
    description: summary,
    required: ['kind', ...Object.keys(form.required)],
    properties: { kind: { const: kind }, ...settings },
  }
}
