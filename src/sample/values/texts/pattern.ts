import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp'
import { expressionOf } from '../../../schema/patterns/patterns.ts'

export interface PatternWish {
  readonly minLength: number
  readonly maxLength: number
  /** A whole number from `min` to `max`, both included. */
  readonly random: (min: number, max: number) => number
}

const tries = 4
const longest = 100_000

/** Makes a text that matches a pattern. Undefined for an invalid pattern. May not match if the pattern has lookarounds. */
export function textOf(pattern: string, wish: PatternWish): string | undefined {
  const expression = expressionOf(pattern)
  if (!expression) return undefined
  const { pattern: tree, flags } = parseRegExpLiteral(expression)
  const fitting: TextsOfSet = new Map()
  const write = (stretch: number, exact: boolean): string =>
    new Writer({ flags: flags.raw, random: wish.random, stretch, exact, fitting }).write(tree)
  let shortest: string | undefined
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const text = write(attempt === 0 ? 3 : 0, attempt > 0)
    if (text.length >= wish.minLength && text.length <= wish.maxLength) return text
    if (shortest === undefined || text.length < shortest.length) shortest = text
  }
  return stretched(write, wish) ?? shortest
}

/** Finds the number of extra repetitions with which the text has the wanted length. */
function stretched(write: (stretch: number, exact: boolean) => string, { minLength, maxLength }: PatternWish): string | undefined {
  let low = 0
  let high = Math.min(Math.max(minLength, 1), longest)
  while (low <= high) {
    const stretch = Math.floor((low + high) / 2)
    const text = write(stretch, true)
    if (text.length >= minLength && text.length <= maxLength) return text
    if (text.length < minLength) low = stretch + 1
    else high = stretch - 1
  }
  return undefined
}

type CharacterSet = AST.CharacterClass | AST.CharacterSet | AST.ExpressionCharacterClass

/** The characters to choose from for each set of an expression, kept because finding them is slow. */
type TextsOfSet = Map<CharacterSet, readonly string[]>

interface WriterOptions {
  readonly flags: string
  readonly random: PatternWish['random']
  /** How many more times than required to repeat a repetition. */
  readonly stretch: number
  /** Whether to repeat exactly that often, or at most. */
  readonly exact: boolean
  readonly fitting: TextsOfSet
}

/** Writes a text that an expression matches. */
class Writer {
  readonly #options: WriterOptions
  readonly #random: PatternWish['random']
  readonly #captured = new Map<AST.CapturingGroup, string>()
  readonly #wanted: string[] = []
  #length = 0

  constructor(options: WriterOptions) {
    this.#options = options
    this.#random = options.random
  }

  write(pattern: AST.Pattern): string {
    return this.#withWanted(this.#any(pattern.alternatives))
  }

  /** Replaces characters at the end of the text by those that lookaheads require. */
  #withWanted(text: string): string {
    let result = text
    let at = Math.max(0, text.length - this.#wanted.join('').length)
    for (const piece of this.#wanted) {
      result = result.slice(0, at) + piece + result.slice(at + piece.length)
      at += piece.length
    }
    return result
  }

  #any(alternatives: readonly AST.Alternative[]): string {
    const { elements } = alternatives[this.#random(0, alternatives.length - 1)] as AST.Alternative
    return elements.map((element) => this.#element(element)).join('')
  }

  #element(element: AST.Element | AST.QuantifiableElement): string {
    switch (element.type) {
      case 'Character':
        return String.fromCodePoint(element.value)
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return this.#character(element)
      case 'Group':
        return this.#any(element.alternatives)
      case 'CapturingGroup':
        return this.#capture(element)
      case 'Backreference':
        return this.#captured.get([element.resolved].flat()[0] as AST.CapturingGroup) ?? ''
      case 'Quantifier':
        return this.#repeat(element)
      case 'Assertion':
        if (element.kind === 'lookahead' && !element.negate) this.#wanted.push(this.#snippet(element))
        return ''
    }
  }

  #capture(group: AST.CapturingGroup): string {
    const text = this.#any(group.alternatives)
    this.#captured.set(group, text)
    return text
  }

  #repeat({ element, min, max }: AST.Quantifier): string {
    const { stretch, exact } = this.#options
    const more = Math.min(max - min, stretch)
    const times = min + (exact ? more : this.#random(0, more))
    let text = ''
    for (let turn = 0; turn < times && this.#length < longest; turn += 1) {
      const piece = this.#element(element)
      this.#length += piece.length
      text += piece
    }
    return text
  }

  /** The shortest text that a lookahead accepts. */
  #snippet({ alternatives }: AST.LookaroundAssertion): string {
    return new Writer({ ...this.#options, stretch: 0, exact: true }).#any(alternatives)
  }

  #character(set: CharacterSet): string {
    const { fitting, flags } = this.#options
    let characters = fitting.get(set)
    if (!characters) fitting.set(set, (characters = charactersOf(set, flags)))
    return characters[this.#random(0, Math.max(characters.length - 1, 0))] ?? ''
  }
}

/** The characters of a set to choose from: letters and digits if there are any, since they are easiest to read. */
function charactersOf(set: CharacterSet, flags: string): readonly string[] {
  const expression = new RegExp(`^(?:${set.raw})$`, flags)
  for (const alphabet of alphabets) {
    const found = [...alphabet].filter((character) => expression.test(character))
    if (found.length > 0) return found
  }
  const only = mentioned(set, expression) ?? scanned(expression)
  return only === undefined ? [] : [only]
}

const alphabets = ['abcdefghijklmnopqrstuvwxyz0123456789', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', ' -_.,:;!?@#$%&*+=/|~^<>()[]{}\'"`\\', '\t\n\r']

/** The first character that is written in a class. */
function mentioned(set: CharacterSet, expression: RegExp): string | undefined {
  if (set.type !== 'CharacterClass') return undefined
  const named = set.elements.map((element) =>
    element.type === 'Character' ? element.value : element.type === 'CharacterClassRange' ? element.min.value : undefined,
  )
  return named
    .filter((code) => code !== undefined)
    .map((code) => String.fromCodePoint(code))
    .find((text) => expression.test(text))
}

const lastScanned = 0x2fff

function scanned(expression: RegExp): string | undefined {
  for (let code = 0; code <= lastScanned; code += 1) {
    const text = String.fromCodePoint(code)
    if (expression.test(text)) return text
  }
  return undefined
}
