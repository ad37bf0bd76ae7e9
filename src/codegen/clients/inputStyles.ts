import type { OperationDescription, ParameterStyle, RequestPart } from '../../clients/description.ts'
import type { EncodingObject } from '../../document/document.ts'
import { fieldsOf } from '../../document/lenient.ts'
import { isJson } from '../../document/mediaTypes.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Body } from '../../spec/response.ts'
import { encodingOf, fieldStyle, isMultipart, partType, type Form } from '../../spec/parameters/formField.ts'
import type { Parameter } from '../../spec/parameters/parameter.ts'

type Styles = NonNullable<OperationDescription['styles']>

/** The styles of parameters and form fields that are not written in the usual way. */
export function stylesOf({ parameters, shapes, document }: Operation, body: Body | undefined): Styles {
  const styles: { [part in RequestPart]?: Record<string, ParameterStyle> } = {}
  const add = (part: RequestPart, name: string, style: ParameterStyle | undefined): void => {
    if (style) styles[part] = { ...styles[part], [name]: style }
  }
  for (const each of parameters) {
    const { types } = shapes.of(each.schema)
    const isPlain = types.size > 0 && !types.has('array') && !types.has('object')
    const style = styleOf(each)
    if (style === 'json' || style === 'reserved' || !isPlain) add(each.in, each.name, style)
  }
  if (body)
    for (const [name, encoding] of fieldsOf(body.object.encoding))
      add('body', name, bodyStyle(name, encoding, { ...body, openapi: document.openapi }))
  return styles
}

function styleOf({ in: part, object: { style, explode, content, allowReserved } }: Parameter): ParameterStyle | undefined {
  const [mediaType] = fieldsOf(content)[0] ?? []
  if (mediaType !== undefined) return isJson(mediaType) ? 'json' : undefined
  if (part === 'header') return explode === true ? 'fields' : undefined
  if (part === 'path') return undefined
  return pairStyle(style, explode) ?? (allowReserved === true && part === 'query' ? 'reserved' : undefined)
}

/** The style of a query, cookie or form; undefined if each item or field is a pair of its own. */
function pairStyle(style = 'form', explode = style === 'form'): ParameterStyle | undefined {
  if (style === 'deepObject') return 'deep'
  if (explode) return undefined
  return style === 'spaceDelimited' ? 'space' : style === 'pipeDelimited' ? 'pipe' : 'comma'
}

/** The style of a form field. A style wins over a media type. Nothing is percent-encoded in a multipart body. */
function bodyStyle(name: string, { allowReserved, contentType }: EncodingObject, form: Form): ParameterStyle | undefined {
  const styled = fieldStyle(form, name)
  if (styled)
    return pairStyle(styled.style, styled.explode) ?? (allowReserved === true && !isMultipart(form.mediaType) ? 'reserved' : 'fields')
  return !isMultipart(form.mediaType) && contentType !== undefined && isJson(contentType) ? 'json' : undefined
}

/** The media types of parts: those that the spec names, and JSON for objects. */
export function partTypesOf({ shapes, document }: Operation, { mediaType, object }: Body): Record<string, string> {
  if (!isMultipart(mediaType)) return {}
  const form = { mediaType, object, openapi: document.openapi }
  const whole = shapes.of(object.schema)
  const names = new Set([...whole.fieldNames, ...fieldsOf(object.encoding).map(([name]) => name)])
  const types = [...names].flatMap((name) => {
    const field = whole.field(name)
    const type = fieldStyle(form, name)
      ? undefined
      : partType(encodingOf(form, name), field?.types.has('array') === true ? field.items : field)
    return type === undefined || whole.field(name)?.isReadOnly === true ? [] : [[name, type]]
  })
  return Object.fromEntries(types) as Record<string, string>
}
