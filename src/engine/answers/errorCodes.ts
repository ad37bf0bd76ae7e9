/** Usual codes for errors with a status, the most exact ones first. */
const words: Readonly<Record<number, string>> = {
  400: 'bad_request invalid_request validation_error validation_failed validation invalid_input invalid_argument invalid_parameter invalid',
  401: 'unauthorized unauthenticated authentication_required authentication_error authentication_failed invalid_credentials invalid_token',
  403: 'forbidden permission_denied access_denied not_allowed authorization_error',
  404: 'not_found resource_not_found unknown_resource',
  405: 'method_not_allowed',
  406: 'not_acceptable',
  409: 'conflict already_exists duplicate',
  410: 'gone',
  413: 'content_too_large payload_too_large too_large',
  415: 'unsupported_media_type invalid_content_type',
  422: 'validation_error validation_failed unprocessable_entity unprocessable_content validation',
  429: 'too_many_requests rate_limit_exceeded rate_limited rate_limit',
  500: 'internal_server_error internal_error server_error internal unexpected_error',
  502: 'bad_gateway',
  503: 'service_unavailable unavailable',
  504: 'gateway_timeout timeout',
}

const outcomes = ['error', 'fail', 'failed', 'failure']

/** Usual codes for a status, each in the spellings that documents use. One of them may be among the values that a schema allows. */
export function codesFor(status: number): string[] {
  const others = status === 422 ? words[400] : status === 400 ? words[422] : status >= 500 ? words[500] : ''
  return [words[status], others]
    .join(' ')
    .split(' ')
    .filter((word) => word !== '')
    .flatMap(spellings)
}

/** Words for an outcome that is not a success. */
export const failures: readonly string[] = outcomes.flatMap(spellings)

function spellings(word: string): string[] {
  const parts = word.split('_')
  const capital = parts.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`)
  const pascal = capital.join('')
  return [
    word.toUpperCase(),
    word,
    parts.join('-'),
    pascal,
    `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`,
    capital.join(' '),
    `${word.toUpperCase()}_ERROR`,
    `${pascal}Error`,
  ]
}
