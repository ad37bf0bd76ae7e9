import type { Answer } from '../exchange.ts'
import { fromSpec, type SpecAnswers } from './sampled.ts'

/** Answers from the spec if the call asks for a certain reply: `Prefer: code=404`, `?__example=name`. */
export function preferredAnswer(parts: SpecAnswers): Answer {
  return (x) => (x.preference ? fromSpec(x, parts) : undefined)
}
