import { _, Name, stringify, type Ajv2020, type Code, type CodeKeywordDefinition } from 'ajv/dist/2020.js'
import { alwaysValidSchema, evaluatedPropsToName, mergeEvaluated } from 'ajv/dist/compile/util.js'
import { ExactNumber } from '../../numbers/exactNumber.ts'
import { areUnique, membersOf } from '../equality.ts'
import { lazyReference, type CompileReference } from './lazyReferences.ts'
import { brokenExactly, exactKeyword } from '../exactAssertions.ts'

/** Replaces Ajv's own, which takes quadratic time. */
const uniqueItems: CodeKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  code: (context) => {
    const { gen, schema, data } = context
    if (schema !== true) return
    const unique = gen.scopeValue('func', { ref: areUnique, code: _`require("areUnique")` })
    context.pass(_`${unique}(${data})`)
  },
}

/** Replaces Ajv's own. That one skips the keywords after it if a list is shorter than the prefix, unless it looks for all violations. */
const prefixItems: CodeKeywordDefinition = {
  keyword: 'prefixItems',
  type: 'array',
  schemaType: 'array',
  before: 'items',
  code: (context) => {
    const { gen, data, it } = context
    const schemas = context.schema as (object | boolean)[]
    if (it.opts.unevaluated === true && it.items !== true) it.items = mergeEvaluated.items(gen, schemas.length, it.items)
    const valid = gen.var('valid', true)
    const length = gen.const('len', _`${data}.length`)
    for (const [index, each] of schemas.entries()) {
      if (alwaysValidSchema(it, each)) continue
      gen.if(_`${length} > ${index}`, () => context.subschema({ keyword: 'prefixItems', schemaProp: index, dataProp: index }, valid))
      context.ok(valid)
    }
  },
}

/** With more values than this, an `enum` is looked up, since comparing takes as long as there are values. */
const fewValues = 40

/** Replaces Ajv's own, which compares a value with each value of the list. */
function looked(own: CodeKeywordDefinition): CodeKeywordDefinition {
  return {
    ...own,
    code: (context) => {
      const { gen, data, schema } = context
      if (!Array.isArray(schema) || schema.length <= fewValues) return own.code(context)
      const code = _`require("membersOf")(${stringify(schema)})`
      const isMember = gen.scopeValue('func', { ref: membersOf(schema), key: schema, code })
      context.fail(_`!${isMember}(${data})`)
    },
  }
}

/**
 * Replaces Ajv's own, which counts the characters of each text. Most texts are so short, or so long, that their code units tell: a character
 * has one or two of them.
 */
function counting(own: CodeKeywordDefinition, keyword: 'maxLength' | 'minLength'): CodeKeywordDefinition {
  return {
    ...own,
    keyword,
    before: 'pattern',
    code: (context) => {
      const { data } = context
      const limit = context.schema as number
      const mayFail = keyword === 'maxLength' ? _`${data}.length > ${limit}` : _`${data}.length < ${2 * limit}`
      const fail$data = (isCountedWrong: Code): void => context.fail(_`${mayFail} && ${isCountedWrong}`)
      own.code(Object.create(context, { fail$data: { value: fail$data } }) as typeof context)
    },
  }
}

/**
 * Checks the assertions that need all digits of a number. If the list of assertions is empty, it fails for exact numbers, so that a
 * view of them is checked instead (see `exactView.ts`).
 */
const exact: CodeKeywordDefinition = {
  keyword: exactKeyword,
  schemaType: 'array',
  error: { message: ({ params }) => _`${params['broken']}.message`, params: ({ params }) => _`{ code: ${params['broken']}.code }` },
  code: (context) => {
    const { gen, data, it, schemaCode } = context
    if ((context.schema as unknown[]).length === 0) {
      const number = gen.scopeValue('func', { ref: ExactNumber, code: _`require("ExactNumber")` })
      context.setParams({ broken: _`{}` })
      return context.fail(_`${data} instanceof ${number}`)
    }
    const check = gen.scopeValue('func', { ref: brokenExactly, code: _`require("brokenExactly")` })
    const broken = gen.const('broken', _`${check}(${schemaCode}, ${data}, ${it.parentData}, ${it.parentDataProperty})`)
    context.setParams({ broken })
    context.fail(_`${broken} !== undefined`)
  },
}

/**
 * Replaces keywords of Ajv that are slow or wrong.
 *
 * @param evaluated whether any schema uses `unevaluated…` or `$dynamic…` keywords
 * @param compile undefined if referenced schemas are compiled with the schema that refers to them
 */
export function replaceKeywords(ajv: Ajv2020, evaluated: boolean, compile: CompileReference | undefined): void {
  if (compile) replace(ajv, lazyReference(ownOf(ajv, '$ref'), compile))
  replace(ajv, uniqueItems)
  replace(ajv, prefixItems)
  replace(ajv, looked(ownOf(ajv, 'enum')))
  replace(ajv, counting(ownOf(ajv, 'maxLength'), 'maxLength'))
  replace(ajv, counting(ownOf(ajv, 'minLength'), 'minLength'))
  replace(ajv, exact)
  if (!evaluated) return
  replace(ajv, remembering(ownOf(ajv, 'if')))
  replace(ajv, remembering(ownOf(ajv, 'dependentSchemas')))
  replace(ajv, careful(ownOf(ajv, 'patternProperties')))
}

function replace(ajv: Ajv2020, definition: CodeKeywordDefinition): void {
  ajv.removeKeyword(String(definition.keyword)).addKeyword({ before: 'unevaluatedProperties', ...definition })
}

function ownOf(ajv: Ajv2020, keyword: string): CodeKeywordDefinition {
  return ajv.getKeyword(keyword) as unknown as CodeKeywordDefinition
}

/** Corrects a keyword that has a condition. If the condition is false, Ajv's own forgets which fields were evaluated before. */
function remembering(own: CodeKeywordDefinition): CodeKeywordDefinition {
  return {
    ...own,
    code: (context) => {
      const { gen, it } = context
      if (it.props !== true && !(it.props instanceof Name)) it.props = evaluatedPropsToName(gen, it.props)
      own.code(context)
    },
  }
}

/** Corrects a keyword. Ajv's own throws if the keywords before it have evaluated no fields. */
function careful(own: CodeKeywordDefinition): CodeKeywordDefinition {
  return {
    ...own,
    code: (context) => {
      const { gen, it } = context
      const { props } = it
      if (props instanceof Name) delete it.props
      own.code(context)
      if (props instanceof Name) it.props = mergeEvaluated.props(gen, it.props ?? {}, props, Name)
    },
  }
}
