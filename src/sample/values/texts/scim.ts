/** Fields that only one kind of SCIM message or resource has, and its name. */
const kinds: readonly (readonly [field: string, urn: string])[] = [
  ['Resources', 'api:messages:2.0:ListResponse'],
  ['Operations', 'api:messages:2.0:PatchOp'],
  ['scimType', 'api:messages:2.0:Error'],
  ['userName', 'schemas:core:2.0:User'],
  ['members', 'schemas:core:2.0:Group'],
]

/** The URN in the field `schemas` of a SCIM object (RFC 7643, 3). Undefined if an object with these fields is something else. */
export function scimSchema(fields: Readonly<Record<string, unknown>>): string | undefined {
  const found = Object.hasOwn(fields, 'schemas') ? kinds.find(([field]) => Object.hasOwn(fields, field)) : undefined
  return found && `urn:ietf:params:scim:${found[1]}`
}
