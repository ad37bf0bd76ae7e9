import { essence } from './mediaTypes.ts'

/** A typical media type of each range. */
const typical: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'image/*': 'image/png',
    'audio/*': 'audio/wav',
    'video/*': 'video/mp4',
    'font/*': 'font/woff2',
    'text/*': 'text/plain',
  }),
)

/** A concrete type for a range such as `image/*`. Undefined for ranges without a usual type. */
export function typicalOf(range: string): string | undefined {
  return typical.get(essence(range))
}
