import type { OperationDescription, RequestPart } from '../description.ts'
import type { CallOptions } from '../options.ts'
import type { JsonType } from '../result/result.ts'

/**
 * The input of a call: the fields of path, query, headers, cookies and body in one object. Fields named in `Supplied` may be left
 * out, because the client has values for them. A name that several parts have is prefixed with the part: `path.id`, `body.id`.
 */
export type Input<Operation, D extends OperationDescription, Supplied extends string = never> =
  AllFields<Operation, D> extends infer F
    ? F extends unknown
      ? Plain<[Supplied] extends [never] ? F : WithOptional<F, Supplied>>
      : never
    : never

/** The arguments of a method. The input may be left out if nothing in it is required. */
export type Arguments<I> = Record<never, never> extends I ? [input?: I, options?: CallOptions] : [input: I, options?: CallOptions]

type AllFields<Operation, D extends OperationDescription> =
  BodyFields<Operation, D> extends infer B
    ? B extends unknown
      ? ParametersIn<Operation, D, 'path'> &
          ParametersIn<Operation, D, 'query'> &
          ParametersIn<Operation, D, 'header'> &
          ParametersIn<Operation, D, 'cookie'> &
          B
      : never
    : never

type ParametersIn<Operation, D extends OperationDescription, P extends Exclude<RequestPart, 'body'>> = Operation extends {
  parameters: { [part in P]?: infer F }
}
  ? InputFields<NonNullable<F>, D, P>
  : unknown

/**
 * Fields under their names in the input. Fields that the description does not list are left out: they cannot be sent. `Pick` is
 * used where possible instead of a mapped type, because editors then show the field's description.
 */
type InputFields<F, D extends OperationDescription, P extends RequestPart> = [F] extends [never]
  ? unknown
  : Pick<F, Exclude<Extract<keyof F, NamesIn<D, P>>, Clashes<D>>> & {
      [K in Extract<keyof F, NamesIn<D, P> & Clashes<D>> as `${P}.${K & string}`]: F[K]
    }

type NamesIn<D extends OperationDescription, P extends RequestPart> = D['in'] extends { readonly [part in P]: readonly (infer Name)[] }
  ? Name
  : never

type Clashes<D extends OperationDescription> = D extends { readonly clashes: readonly (infer Name)[] } ? Name : never

type BodyFields<Operation, D extends OperationDescription> = D extends { readonly body: infer Type extends string }
  ? BodyOf<Operation, Type> extends infer B
    ? D extends { readonly whole: true }
      ? InputFields<WholeBody<D, D extends { readonly writeXml: unknown } ? B : Sendable<B, Type>>, D, 'body'>
      : B extends unknown
        ? InputFields<OptionalBody<D, FormBody<B, Type>>, D, 'body'>
        : never
    : never
  : unknown

type BodyOf<Operation, Type extends string> = Operation extends { requestBody?: infer R }
  ? NonNullable<R> extends { content: { [T in Type]: infer B } }
    ? B
    : never
  : never

type WholeBody<D extends OperationDescription, B> = D extends { readonly needsBody: true } ? { body: B } : { body?: B }

type OptionalBody<D extends OperationDescription, B> = D extends { readonly needsBody: true } ? B : Partial<B>

/** A body that is neither JSON nor a form is given as `fetch` takes it. */
type Sendable<B, Type extends string> =
  Lowercase<Type> extends JsonType
    ? B
    : Lowercase<Type> extends `multipart/form-data${string}`
      ? B | FormData
      : Lowercase<Type> extends `application/x-www-form-urlencoded${string}`
        ? B | URLSearchParams
        : [B] extends [string]
          ? B | BodyInit
          : BodyInit

/** Specs describe files as text. */
type FormBody<B, Type extends string> = Type extends `multipart/${string}`
  ? { [K in keyof B]: B[K] extends string | undefined ? B[K] | Blob : B[K] extends string[] | undefined ? B[K] | Blob[] : B[K] }
  : B

type WithOptional<F, Names> = Pick<F, Exclude<keyof F, Names>> & Partial<Pick<F, Extract<keyof F, Names>>>

/** The same type in the form that editors should show: an object with its fields instead of the types it is computed from. */
type Plain<T> = T extends infer O ? { [K in keyof O]: O[K] } : never
