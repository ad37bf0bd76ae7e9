import { isPrincipalKey } from '../../words/principalKeys.ts'
import { formOf, isParam, type PathShape, type Segment } from '../paths.ts'

/**
 * Reads a word such as `me` before the last segment as the key of an item: `/users/me/settings` is a path like `/users/{id}/settings` if
 * the document has `/users/{id}`. Undefined if there is no such word.
 *
 * @param isPlace whether the document has a path of this form
 */
export function callerPath(shape: PathShape, isPlace: (form: string) => boolean): PathShape | undefined {
  const { segments } = shape
  const isWord = (segment: Segment, index: number): boolean => {
    const before = segments[index - 1]
    if (isParam(segment) || !isPrincipalKey(segment.fixed) || index === segments.length - 1 || !before || isParam(before)) return false
    return isPlace(`${formOf(segments.slice(0, index))}/{}`)
  }
  if (!segments.some(isWord)) return undefined
  return { ...shape, segments: segments.map((each, index) => (isWord(each, index) && !isParam(each) ? asKey(each.fixed) : each)) }
}

function asKey(word: string): Segment {
  return { param: word, word }
}
