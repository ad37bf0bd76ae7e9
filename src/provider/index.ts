/** The exports for writing a provider. */
export { collection } from '../world/collection/definition.ts'
export type { Collection } from '../world/collection/collection.ts'
export type { CollectionDefinition } from '../world/collection/definition.ts'
export type { Violation, ViolationCode } from '../schema/violation.ts'
export { provider, StateError } from './provider.ts'
export type {
  AnyCall,
  Because,
  Due,
  Handler,
  HandlerCall,
  HandlerReply,
  Operations,
  OperationType,
  Provider,
  ProviderContext,
  ProviderNames,
  ProviderState,
  RuleRefusal,
  StateParams,
  Store,
} from './provider.ts'
export { basicOf, bearerOf, checkToken, expireToken, issuedTokens, issueToken, tokenExpiry, type IssuedToken } from './tokens.ts'
export type { Random } from '../sample/random.ts'
