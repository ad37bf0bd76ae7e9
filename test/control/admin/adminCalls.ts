import { expect } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock, type Mock, type MockOptions } from '../../../src/index.ts'
import { listen, type Listening } from '../../../src/node.ts'
import { compile } from '../../../src/spec/api.ts'
import { localControl } from '../../../src/testing.ts'
import { callHttp, type TestCall, type TestReply } from '../../transports/transports.ts'

/** A FINT mock that listens, and its admin API. */
export interface AdminServer {
  readonly mock: Mock
  readonly server: Listening
  /** Calls below `/__admin`. Every reply is checked against the OpenAPI document of the admin API. */
  admin(path: string, call?: Omit<TestCall, 'path'>): Promise<TestReply>
  post(path: string, body?: object | string): Promise<TestReply>
  put(path: string, body?: object | string): Promise<TestReply>
}

export async function adminServer(options: MockOptions = {}): Promise<AdminServer> {
  const mock = createMock({ providers: [fint], ...options })
  const server = await listen(mock, { port: 0 })
  const described = compile(await localControl(mock).openApi())
  const admin: AdminServer['admin'] = async (path, call = {}) => {
    const reply = await callHttp(server.url, { ...call, path: `/__admin${path}` })
    const found = described.match(call.method ?? 'GET', path.replace(/\?.*/, ''))
    if (found.kind === 'found') expect(found.target.checkReply(reply)).toEqual([])
    return reply
  }
  const sending =
    (method: string): AdminServer['post'] =>
    (path, body) =>
      admin(path, { method, ...(body !== undefined && { body }) })
  return { mock, server, admin, post: sending('POST'), put: sending('PUT') }
}

export function problem(status: number, type: string): object {
  return {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    body: { type: `urn:tallystick:problem:${type}`, status },
  }
}
