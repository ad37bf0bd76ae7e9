import type { OperationDescription, ParameterStyle, RequestPart } from '../../clients/description.ts'
import type { MediaTypeObject } from '../../document/document.ts'
import { fieldsOf } from '../../document/lenient.ts'
import { isJson } from '../../document/mediaTypes.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Body } from '../../spec/response.ts'
import type { Parameter } from '../../spec/parameter.ts'

type Styles = NonNullable<OperationDescription['styles']>

/** The styles of parameters and form fields that are not written in the usual way. */
export function stylesOf({ parameters, shapes }: Operation, body: Body | undefined): Styles {
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
  for (const [name, encoding] of fieldsOf(body?.object.encoding)) if (body) add('body', name, bodyStyle(encoding, body.mediaType))
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

type Encoding = NonNullable<MediaTypeObject['encoding']>[string]

/** The style of a form field. A style wins over a media type. Fields of a multipart form have media types only. */
function bodyStyle({ style, explode, contentType }: Encoding, mediaType: string): ParameterStyle | undefined {
  if (mediaType.startsWith('multipart/')) return undefined
  if (style !== undefined || explode !== undefined) return pairStyle(style, explode) ?? 'fields'
  return contentType !== undefined && isJson(contentType) ? 'json' : undefined
}

/** The media types of parts, if the spec names a single one for a part. */
export function partTypesOf({ mediaType, object }: Body): Record<string, string> {
  if (!mediaType.startsWith('multipart/')) return {}
  const types = fieldsOf(object.encoding).flatMap(([name, { contentType }]) =>
    typeof contentType === 'string' && !/[,*]/.test(contentType) ? [[name, contentType]] : [],
  )
  return Object.fromEntries(types) as Record<string, string>
}
