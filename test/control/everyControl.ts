import { handlers } from '../../src/msw.ts'
import type { Mock } from '../../src/index.ts'
import { httpControl, localControl, type Control } from '../../src/testing.ts'

/**
 * The controls of one mock: in this process, over HTTP and behind MSW.
 *
 * @param url where the mock listens
 */
export function everyControl(mock: Mock, url: string, baseUrls: Readonly<Record<string, string>>): Readonly<Record<string, Control>> {
  return {
    'in this process': localControl(mock),
    'over HTTP': httpControl(url),
    'behind MSW': handlers(mock, { baseUrls }).control,
  }
}
