import type { OperationDescription, Place } from './description.ts'

/**
 * What a call takes: the fields of path, query, headers, cookies and body side by side. Fields named in `Supplied` may be left out,
 * since the client has a value for them. A name that stands in several places is written with its place: `path.id`, `body.id`.
 */
export type Input<Operation, D extends OperationDescription, Supplied extends string = never> =
  AllFields<Operation, D> extends infer F ? (F extends unknown ? Flat<Omitted<F, Supplied> & Optional<F, Supplied>> : never) : never

/** The input may be left out where nothing in it is required. */
export type Arguments<I, Options> = Record<never, never> extends I ? [input?: I, options?: Options] : [input: I, options?: Options]

type AllFields<Operation, D extends OperationDescription> =
  BodyFields<Operation, D> extends infer B
    ? B extends unknown
      ? Parameters<Operation, D, 'path'> &
          Parameters<Operation, D, 'query'> &
          Parameters<Operation, D, 'header'> &
          Parameters<Operation, D, 'cookie'> &
          B
      : never
    : never

type Parameters<Operation, D extends OperationDescription, P extends Exclude<Place, 'body'>> = Operation extends {
  parameters: { [place in P]?: infer F }
}
  ? Named<NonNullable<F>, D, P>
  : unknown

/**
 * Fields under the names that they have in the input; what the description does not list cannot be sent. Names are picked rather
 * than mapped where that does, since editors show a field's description only then.
 */
type Named<F, D extends OperationDescription, P extends Place> = [F] extends [never]
  ? unknown
  : Pick<F, Exclude<Extract<keyof F, NamesIn<D, P>>, Clashes<D>>> & {
      [K in Extract<keyof F, NamesIn<D, P> & Clashes<D>> as `${P}.${K & string}`]: F[K]
    }

type NamesIn<D extends OperationDescription, P extends Place> = D['in'] extends { readonly [place in P]: readonly (infer Name)[] }
  ? Name
  : never

type Clashes<D extends OperationDescription> = D extends { readonly clashes: readonly (infer Name)[] } ? Name : never

type BodyFields<Operation, D extends OperationDescription> = D extends { readonly body: infer Type extends string }
  ? Content<Operation, Type> extends infer B
    ? D extends { readonly whole: true }
      ? Named<WholeBody<D, Sendable<B, Type>>, D, 'body'>
      : B extends unknown
        ? Named<OptionalBody<D, FormFields<B, Type>>, D, 'body'>
        : never
    : never
  : unknown

type Content<Operation, Type extends string> = Operation extends { requestBody?: infer R }
  ? NonNullable<R> extends { content: { [T in Type]: infer B } }
    ? B
    : never
  : never

type WholeBody<D extends OperationDescription, B> = D extends { readonly needsBody: true } ? { body: B } : { body?: B }

type OptionalBody<D extends OperationDescription, B> = D extends { readonly needsBody: true } ? B : Partial<B>

/** What is neither JSON nor a form goes as it is. */
type Sendable<B, Type extends string> = Type extends `${string}json${string}` | `${string}form${string}` ? B : B | BodyInit

/** Files are text to a spec. */
type FormFields<B, Type extends string> = Type extends `multipart/${string}`
  ? { [K in keyof B]: B[K] extends string | undefined ? B[K] | Blob : B[K] extends string[] | undefined ? B[K] | Blob[] : B[K] }
  : B

type Omitted<F, Names> = Pick<F, Exclude<keyof F, Names>>
type Optional<F, Names> = Partial<Pick<F, Extract<keyof F, Names>>>
type Flat<T> = { [K in keyof T]: T[K] }
