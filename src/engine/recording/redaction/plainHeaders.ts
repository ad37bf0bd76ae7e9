/** Headers that contain neither secrets nor encoded values. */
export const plainHeaders = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'connection',
  'content-length',
  'content-type',
  'date',
  'host',
  'user-agent',
  'x-mock-exchange',
  'x-mock-world',
  'x-requested-with',
])
