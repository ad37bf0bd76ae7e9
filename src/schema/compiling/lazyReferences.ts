import type { CodeKeywordDefinition, ValidateFunction } from 'ajv/dist/2020.js'
import { callRef } from 'ajv/dist/vocabularies/core/ref.js'

/** Compiles the schema that a reference names. Must not throw. */
export type CompileReference = (name: string) => ValidateFunction

/**
 * Replaces Ajv's own `$ref`, which compiles the schema that it refers to at once, and all that this one refers to. In large documents that
 * is nearly every schema, and takes seconds. This one compiles a schema when a value first gets there.
 */
export function lazyReference(own: CodeKeywordDefinition, compile: CompileReference): CodeKeywordDefinition {
  const known = new Map<string, LazyValidate>()
  return {
    ...own,
    code: (context) => {
      const name = context.schema as string
      let validate = known.get(name)
      if (!validate) known.set(name, (validate = lazily(() => compile(name))))
      callRef(context, context.gen.scopeValue('validate', { ref: validate }))
    },
  }
}

/** What generated code needs of a validator. */
interface LazyValidate extends Pick<ValidateFunction, 'errors'> {
  (...parameters: Parameters<ValidateFunction>): boolean
}

function lazily(compile: () => ValidateFunction): LazyValidate {
  let compiled: ValidateFunction | undefined
  const validate: LazyValidate = (value, context) => {
    compiled ??= compile()
    const isValid = compiled(value, context)
    validate.errors = compiled.errors ?? null
    return isValid
  }
  return validate
}
