import type { ProblemName } from '../engine/refusals/problems.ts'
import type { OpenMock } from '../mock/mock.ts'
import { text, type Field, type Fields, type Values } from './input/fields.ts'
import { WorldAccess } from './worldAccess.ts'

/** Where a server has the admin API. */
export const adminPath = '/__admin'

/** The declaration of an operation. All of its forms derive from this. */
interface Declaration<I, O, T, R> {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  /** A template below `/__admin`, or below `/__admin/worlds/{world}` for an operation of a world. */
  readonly path: string
  readonly summary: string
  readonly description?: string
  /** A field that the path names is a path parameter. Other fields are in the query of GET and DELETE, else in the body. */
  readonly input?: I
  /** The field that the method takes as its only argument: `setClock(now)`. Without it the method takes an object with all fields. */
  readonly takes?: T
  /** The field that is the whole body over HTTP. Without it the body is an object with all fields. */
  readonly wholeBody?: string
  readonly output?: Field<O>
  /** The media type of an output that HTTP sends as text. Without it HTTP sends JSON. */
  readonly textType?: string
  /** The field of the output that the method returns; null if it returns nothing. Without it, the method returns the whole output. */
  readonly returns?: R
  /** Problems that the operation may answer with, besides those that every operation may answer with. */
  readonly problems?: readonly ProblemName[]
  /** Over HTTP the world must exist: otherwise the answer is 404, and no world is created. */
  readonly mustExist?: true
}

/** An operation of the table. Its type parameters are the types of its input, output and method. */
export interface ControlOperation<I extends Fields = Fields, O = unknown, T = unknown, R = unknown> extends Declaration<I, O, T, R> {
  readonly input: I
  readonly run: (mock: OpenMock, input: Values<I>) => O | Promise<O>
}

type NoFields = Record<never, never>

/** Declares an operation of the whole mock. */
export function mockOperation<
  I extends Fields = NoFields,
  O = void,
  T extends keyof I | undefined = undefined,
  R extends keyof O | null | undefined = undefined,
>(
  declared: Declaration<I, O, T, R> & { readonly run: (mock: OpenMock, input: Values<I>) => NoInfer<O> | Promise<NoInfer<O>> },
): ControlOperation<I, O, T, R> {
  return { ...declared, input: declared.input ?? ({} as I) }
}

/** The parameter that names the world in the path of an operation. */
type WorldField = { readonly world: Field<string> }

const world = text({ description: 'The name of a world.', pattern: '^[A-Za-z0-9._-]{1,64}$', examples: ['default'] })

/** Declares an operation of one world. */
export function worldOperation<
  I extends Fields = NoFields,
  O = void,
  T extends keyof I | undefined = undefined,
  R extends keyof O | null | undefined = undefined,
>({
  run,
  ...declared
}: Declaration<I, O, T, R> & {
  readonly run: (world: WorldAccess, input: Values<I>) => NoInfer<O> | Promise<NoInfer<O>>
}): ControlOperation<I & WorldField, O, T, R> {
  return {
    ...declared,
    path: `/worlds/{world}${declared.path}`,
    input: { world, ...(declared.input as I) },
    run: (mock, input) => run(new WorldAccess(mock, (input as Values<WorldField>).world), input as Values<I>),
  }
}
