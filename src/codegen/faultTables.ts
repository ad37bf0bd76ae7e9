import { transportLimits, transportNames, transportTitles } from '../engine/faults/transportLimits.ts'
import type { FaultForm, FaultKindInfo } from '../world/views/faultKindInfo.ts'
import { faultKinds } from '../world/views/faultKinds.ts'
import { markdownTable } from './markdownTable.ts'

/** The guide's table of the kinds of fault that take effect at one place. */
export function faultTable(place: FaultKindInfo['place']): string {
  const rows = Object.entries(faultKinds)
    .filter(([, info]) => info.place === place)
    .map(([kind, { summary, forms }]) => [`\`${kind}\``, forms.map(settingsOf).join(', or '), summary])
  return markdownTable([['kind', 'settings', 'what it does'], ...rows])
}

/** `status`?, `detail`? */
function settingsOf({ required, optional }: FaultForm): string {
  return [...Object.keys(required).map((name) => `\`${name}\``), ...Object.keys(optional).map((name) => `\`${name}\`?`)].join(' ')
}

const needs = {
  delay: '`latency`, `slow-head`',
  dribble: '`dribble`',
  cut: '`truncated`',
  hang: '`hang`, `commit-then-drop` with `how: "hang"`',
  reset: '`reset`, `commit-then-drop`',
} as const satisfies Readonly<Record<keyof typeof transportLimits, string>>

/** The guide's table of what each transport does. */
export function transportTable(): string {
  const rows = Object.entries(needs).map(([need, kinds]) => [
    kinds,
    ...transportNames.map((transport) => transportLimits[need as keyof typeof needs][transport] ?? 'not possible'),
  ])
  return markdownTable([
    ['kind', ...transportNames.map((transport) => transportTitles[transport])],
    ...rows,
    ['all others', ...transportNames.map(() => 'yes')],
  ])
}
