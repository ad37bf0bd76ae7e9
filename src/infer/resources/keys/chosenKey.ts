import type { Success } from '../bodies.ts'
import type { ItemEnvelope } from '../envelope.ts'
import type { Structures } from '../fields.ts'
import type { Resource } from '../model.ts'
import { placeIn, schemaAt } from './keys.ts'

interface Asked {
  readonly request: ItemEnvelope | undefined
  readonly success: Success | undefined
  readonly resource: Resource
}

/**
 * Where the items of a request have the key that a client chooses. Undefined if the server chooses it, since its field is `readOnly` or not
 * declared in the request.
 */
export function chosenKeyAt(structures: Structures, { request, success, resource: { key } }: Asked): readonly string[] | undefined {
  const at = key.at && placeIn(structures, request?.item, key.at)
  const isFree = structures.of(request?.item).fields.size === 0
  const isClients = at ? !structures.of(schemaAt(structures, request?.item, at)).isReadOnly : isFree
  if (key.at !== undefined && isClients) return at ?? key.at
  return success?.isEmpty === false ? undefined : fieldLikeParam(structures, request, key.param)
}

/**
 * The field of the request that is called like the path parameter of the key. It counts if the reply shows no key: then a client can only know
 * the one that it sent.
 */
function fieldLikeParam(
  structures: Structures,
  request: ItemEnvelope | undefined,
  param: string | undefined,
): readonly string[] | undefined {
  const requested = structures.of(request?.item)
  const name = param === undefined ? undefined : structures.nameLike(requested, param)
  return name === undefined || structures.field(requested, name)?.isReadOnly !== false ? undefined : [name]
}
