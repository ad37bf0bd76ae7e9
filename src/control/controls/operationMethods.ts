import { isObject } from '../../document/lenient.ts'
import type { Fields, Values } from '../input/fields.ts'
import type { Inputs } from './providerNames.ts'
import { operations, type mockOperations, type OperationName, type worldOperations } from '../operationTable.ts'

/** The input of an operation without the world. The object with the method stands for the world. */
type InputOf<Op> = Op extends { readonly input: infer I extends Fields } ? Values<Omit<I, 'world'>> : never
type OutputOf<Op> = Op extends { readonly run: (...args: never[]) => infer O } ? Awaited<O> : never

/** The argument of a method: one field (or all of them, if it may be left out), an object with all fields, or nothing if there are no fields. */
type Argument<I, T> = keyof I extends never
  ? []
  : T extends keyof I
    ? undefined extends I[T]
      ? [value?: I[T] | (Exclude<keyof I, T> extends never ? never : I)]
      : [value: I[T]]
    : [input: I]
type Result<O, R> = R extends null ? void : R extends keyof O ? O[R] : O

type Method<Op> = Op extends { readonly takes?: infer T; readonly returns?: infer R }
  ? (...args: Argument<InputOf<Op>, T>) => Promise<Result<OutputOf<Op>, R>>
  : never

/**
 * A method whose input may name only what the providers of the mock have. It is the type of a method, whose parameters are compared in both
 * directions, so that a mock of certain providers is also a mock of any.
 */
type Named<M, K, I extends Inputs> = K extends keyof Inputs
  ? M extends (...args: infer A) => infer R
    ? A extends [unknown]
      ? { method(input: I[K]): R }['method']
      : { method(value?: OtherThan<A[0], Inputs[K]> | I[K]): R }['method']
    : never
  : M

/** What an argument may be besides the object with all fields. */
type OtherThan<A, I> = A extends I ? (I extends A ? never : A) : A

/** A method for each operation of a world. */
export type WorldMethods<I extends Inputs = Inputs> = {
  readonly [K in keyof typeof worldOperations]: Named<Method<(typeof worldOperations)[K]>, K, I>
}

/** A method for each operation of the whole mock, but the one that makes worlds: a control turns its name into a world. */
export type MockMethods = {
  readonly [K in keyof typeof mockOperations as K extends 'createWorld' ? never : K]: Method<(typeof mockOperations)[K]>
}

/** A call of the method that an operation has. */
export interface MethodCall {
  readonly method: OperationName
  /** Undefined for an operation of the whole mock. */
  readonly world?: string
  readonly args: readonly unknown[]
}

/** Turns the arguments of a method into the input of its operation. */
export function inputOf({ method, world, args: [argument] }: MethodCall): Readonly<Record<string, unknown>> {
  const { takes, input } = operations[method]
  const isWhole = takes === undefined || (isObject(argument) && input[takes as string]?.schema.type !== 'object')
  const own = isWhole ? (argument as object | undefined) : { [takes as string]: argument }
  return { ...own, ...(world !== undefined && { world }) }
}

/** Turns the output of an operation into what its method returns. */
export function resultOf({ method }: MethodCall, output: unknown): unknown {
  const { returns } = operations[method]
  if (returns === null) return undefined
  return returns === undefined ? output : (output as Readonly<Record<string, unknown>>)[returns as string]
}
