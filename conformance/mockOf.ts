import { createMock, type Mock } from '../src/control/mock.ts'
import { specMount } from '../src/mock/specMount.ts'
import type { Api } from '../src/spec/api.ts'

/** The mock of a document, under `/doc`, at a fixed time. */
export function mockOf(document: object): { readonly mock: Mock; readonly api: Api } {
  const mount = specMount({ name: 'doc', document })
  return { mock: createMock({ now: () => Date.UTC(2026, 5, 1) }, [mount]), api: mount.api }
}
