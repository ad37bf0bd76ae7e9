import type { FaultKindInfo } from './faultKindInfo.ts'

/** The longest delay and the longest dribble, in milliseconds. */
export const longestDelay = 600_000

const milliseconds = { type: 'integer', minimum: 0, maximum: longestDelay, examples: [2_000] } as const
const status = { type: 'integer', minimum: 400, maximum: 599, description: 'The status of the reply.', examples: [503] } as const
const detail = {
  type: 'string',
  description: 'A sentence for the error body. It is left out if the body has no field for it.',
  examples: ['Try again later.'],
} as const
const field = { type: 'string', pattern: '^/', description: 'A JSON pointer into the body.', examples: ['/data/amount'] } as const

/** Every kind of fault. Types, input checks, JSON Schema and the table in the guide derive from this. */
export const faultKinds = {
  outage: {
    place: 'gate',
    summary: 'Answers 503, or another status, before credentials are checked. With `until`, the reply has a `Retry-After`.',
    forms: [{ required: {}, optional: { status, detail } }],
  },
  'rate-limit': {
    place: 'gate',
    summary: "Answers 429 with a `Retry-After` to calls above a limit in a window of time on the world's clock.",
    needsSeveralCalls: true,
    forms: [
      {
        required: {
          limit: { type: 'integer', minimum: 0, description: 'How many calls are allowed in a window.', examples: [10] },
          perSeconds: { type: 'integer', minimum: 1, description: 'The length of a window in seconds.', examples: [60] },
        },
        optional: { detail },
      },
    ],
  },
  latency: {
    place: 'gate',
    summary: 'Delays the reply: by a fixed time, by one between two bounds, or by one with a log-normal distribution.',
    forms: [
      { required: { ms: { ...milliseconds, description: 'Milliseconds.' } }, optional: {} },
      {
        required: {
          min: { ...milliseconds, description: 'The shortest delay in milliseconds.' },
          max: { ...milliseconds, description: 'The longest delay in milliseconds.' },
        },
        optional: {},
      },
      {
        required: { median: { ...milliseconds, description: 'Half of the delays are shorter than this, in milliseconds.' } },
        optional: {
          sigma: { type: 'number', minimum: 0, maximum: 5, description: 'How widely the delays spread; 0.5 by default.', examples: [0.5] },
        },
      },
    ],
  },
  error: {
    place: 'answer',
    summary: "Answers in place of the handler, with an error status and a body in the API's own error shape. Nothing is changed.",
    forms: [{ required: { status }, optional: { detail } }],
  },
  'malformed-json': {
    place: 'delivery',
    summary: 'Spoils the end of a JSON body, so that it cannot be parsed.',
    forms: [{ required: {}, optional: {} }],
  },
  'wrong-content-type': {
    place: 'delivery',
    summary: 'Sends the body with another media type; `text/html` by default.',
    forms: [
      {
        required: {},
        optional: {
          contentType: {
            type: 'string',
            pattern: '^[\\x21-\\x7e][\\x20-\\x7e]*$',
            description: 'The media type.',
            examples: ['text/html'],
          },
        },
      },
    ],
  },
  'missing-field': { place: 'delivery', summary: 'Leaves a field out of the body.', forms: [{ required: { field }, optional: {} }] },
  'extra-field': {
    place: 'delivery',
    summary: 'Adds a field to the body.',
    forms: [{ required: { field }, optional: { value: { description: 'Its value, any JSON; `"unexpected"` by default.' } } }],
  },
  'retyped-field': {
    place: 'delivery',
    summary: 'Gives a field of the body a value of another type: a string, or a number if it is a string.',
    forms: [
      {
        required: { field },
        optional: {
          to: {
            enum: ['string', 'number', 'boolean', 'null', 'array', 'object'],
            description: 'The type that it gets.',
            examples: ['null'],
          },
        },
      },
    ],
  },
  'slow-head': {
    place: 'delivery',
    summary: 'Delays status and headers, after the call took effect.',
    forms: [{ required: { ms: { ...milliseconds, description: 'Milliseconds.' } }, optional: {} }],
  },
  dribble: {
    place: 'delivery',
    summary: 'Sends the head at once and the body in small pieces.',
    needs: 'dribble',
    forms: [
      {
        required: { ms: { ...milliseconds, description: 'How long the body takes, in milliseconds.' } },
        optional: {
          pieces: { type: 'integer', minimum: 1, maximum: 1_000, description: 'How many pieces; 10 by default.', examples: [10] },
        },
      },
    ],
  },
  truncated: {
    place: 'delivery',
    summary: 'Announces the whole body, sends a part of it, and closes the connection.',
    needs: 'cut',
    forms: [
      {
        required: {},
        optional: {
          bytes: {
            type: 'integer',
            minimum: 0,
            description: 'How many bytes of the body are sent; half of it by default.',
            examples: [20],
          },
        },
      },
    ],
  },
  reset: {
    place: 'delivery',
    summary: 'Resets the connection in place of a reply.',
    needs: 'reset',
    forms: [{ required: {}, optional: {} }],
  },
  hang: { place: 'delivery', summary: 'Never replies.', needs: 'hang', forms: [{ required: {}, optional: {} }] },
  'commit-then-drop': {
    place: 'delivery',
    summary: 'Resets the connection in place of a reply, or never replies, but only if the call changed something. The change stays.',
    needs: 'reset',
    forms: [{ required: {}, optional: { how: { enum: ['reset', 'hang'], description: '`reset` by default.', examples: ['hang'] } } }],
  },
} as const satisfies Record<string, FaultKindInfo>

export type FaultKind = keyof typeof faultKinds

/** What a kind does and needs. */
export function kindInfo(kind: FaultKind): FaultKindInfo {
  return faultKinds[kind]
}

export function isFaultKind(name: unknown): name is FaultKind {
  return typeof name === 'string' && Object.hasOwn(faultKinds, name)
}
