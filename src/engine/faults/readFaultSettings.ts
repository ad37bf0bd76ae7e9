import { pointerParts } from '../../document/references.ts'
import type { FaultForm, SettingSchema } from '../../world/views/faultKindInfo.ts'
import { faultKinds, isFaultKind, kindInfo, type FaultKind } from '../../world/views/faultKinds.ts'
import type { FaultSettings } from '../../world/views/faultSettings.ts'

type Given = Readonly<Record<string, unknown>>

/** Thrown for invalid settings of a fault. The message names the field and says what was expected. */
export class FaultError extends Error {
  override readonly name = 'FaultError'
}

/**
 * Checks the settings of a fault.
 *
 * @param given `kind` and the settings, without the conditions
 * @param more added to the message if there is no such setting
 * @throws FaultError that names the field
 */
export function readFaultSettings({ kind, ...given }: Given, more = ''): FaultSettings {
  if (!isFaultKind(kind)) throw new FaultError(`"kind" must be one of: ${Object.keys(faultKinds).join(', ')}.`)
  const form = formOf(kind, given, more)
  const missing = Object.keys(form.required).find((name) => !Object.hasOwn(given, name))
  if (missing !== undefined)
    throw new FaultError(`"${missing}" is missing. For ${kind} it must be ${expected(form.required[missing] as SettingSchema)}.`)
  for (const [name, value] of Object.entries(given)) checkValue(name, settingSchema(form, name) as SettingSchema, value)
  if (typeof given['min'] === 'number' && given['min'] > Number(given['max'])) throw new FaultError('"min" must not be more than "max".')
  return { kind, ...given } as FaultSettings
}

/**
 * Refuses a fault that would put a value into a field that is a secret. Faults are shown as they were set, and so is what they send.
 *
 * @throws FaultError that names the field
 */
export function refuseSecrets(fault: FaultSettings, isSecret: (name: string) => boolean): void {
  if (fault.kind !== 'extra-field') return
  const secret = [...pointerParts(fault.field), ...namesIn(fault.value)].find(isSecret)
  if (secret !== undefined)
    throw new FaultError(`The field "${secret}" is a secret. A fault cannot set it, because the journal would show its value.`)
}

/** The names of the fields in a value, at any depth. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => [...(Array.isArray(value) ? [] : [name]), ...namesIn(each)])
}

/** The form with all the given settings, if possible one whose required settings are all given. */
function formOf(kind: FaultKind, given: Given, more: string): FaultForm {
  const { forms } = kindInfo(kind)
  const names = Object.keys(given)
  const fitting = forms.filter((form) => names.every((name) => settingSchema(form, name)))
  const complete = fitting.find(({ required }) => Object.keys(required).every((name) => Object.hasOwn(given, name)))
  if (complete) return complete
  const unknown = names.find((name) => forms.every((form) => !settingSchema(form, name)))
  if (unknown !== undefined) throw new FaultError(`"${unknown}" is not a setting of ${kind}. ${settingsInWords(kind)}${more}`)
  const [only] = fitting.length > 0 ? fitting : forms
  if (!only || forms.length > 1) throw new FaultError(`Invalid settings for ${kind}. ${settingsInWords(kind)}`)
  return only
}

/** The schema of a setting; undefined if the form does not have it. */
export function settingSchema({ required, optional }: FaultForm, name: string): SettingSchema | undefined {
  if (Object.hasOwn(required, name)) return required[name]
  return Object.hasOwn(optional, name) ? optional[name] : undefined
}

/** `latency takes "ms", or "min" and "max", or "median" and optionally "sigma".` */
export function settingsInWords(kind: FaultKind): string {
  const forms = kindInfo(kind).forms.map(({ required, optional }) => {
    const needed = quoted(required).join(' and ')
    const possible = quoted(optional).join(' and ')
    return possible === '' ? needed : `${needed}${needed === '' ? '' : ' and '}optionally ${possible}`
  })
  return `${kind} takes ${forms.join(', or ') || 'no settings'}.`
}

function quoted(settings: FaultForm['required']): string[] {
  return Object.keys(settings).map((name) => `"${name}"`)
}

/** @throws FaultError that names the field */
export function checkValue(name: string, schema: SettingSchema, value: unknown): void {
  if (!isValid(schema, value)) throw new FaultError(`"${name}" must be ${expected(schema)}.`)
}

function isValid({ type, enum: values, minimum, maximum, pattern }: SettingSchema, value: unknown): boolean {
  if (values) return values.includes(value as string)
  if (type === 'string') return typeof value === 'string' && (pattern === undefined || new RegExp(pattern).test(value))
  if (type === undefined) return true
  if (typeof value !== 'number' || !Number.isFinite(value) || (type === 'integer' && !Number.isInteger(value))) return false
  return value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity)
}

/** What the patterns of settings require of a string. */
const patternWords: ReadonlyMap<string | undefined, string> = new Map([
  ['^/', ' that begins with "/"'],
  ['^/.{0,499}$', ' of at most 500 characters that begins with "/"'],
  ['^[A-Za-z]+$', ' of letters'],
  ['^[\\w.-]{1,64}$', ' of 1 to 64 letters, digits, "_", "." and "-"'],
  ['^[\\x21-\\x7e][\\x20-\\x7e]*$', ' of ASCII characters'],
])

function expected({ type, enum: values, minimum, maximum, pattern, examples }: SettingSchema): string {
  if (values) return `one of ${values.map((each) => `"${each}"`).join(', ')}`
  const example = examples?.[0] === undefined ? '' : `, such as ${JSON.stringify(examples[0])}`
  if (type === 'string') return `a string${patternWords.get(pattern) ?? ''}${example}`
  const range = maximum === undefined ? ` of at least ${minimum}` : ` from ${minimum} to ${maximum}`
  return `${type === 'integer' ? 'a whole number' : 'a number'}${range}${example}`
}
