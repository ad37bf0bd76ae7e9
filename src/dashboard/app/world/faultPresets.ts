/** Faults that can be set with one click: what they are called, what they do, and their settings. */
export const faultPresets = {
  hang: { title: 'Time out', does: 'The call takes effect, and its reply never comes.', settings: {} },
  'commit-then-drop': {
    title: 'Lose the reply',
    does: 'The call takes effect, then the connection is closed without a reply.',
    settings: {},
  },
  error: { title: 'Fail with 500', does: 'Answers with an error of the API. Nothing is changed.', settings: { status: 500 } },
  outage: { title: 'Be down: 503', does: 'Answers 503 before credentials are checked.', settings: {} },
  latency: { title: 'Be slow: 2 s', does: 'Waits two seconds before the reply.', settings: { ms: 2_000 } },
  reset: { title: 'Reset the connection', does: 'Closes the connection in place of a reply.', settings: {} },
  'malformed-json': { title: 'Send broken JSON', does: 'Spoils the end of the body, so that it cannot be parsed.', settings: {} },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly does: string; readonly settings: object }>>

export type FaultPreset = keyof typeof faultPresets
