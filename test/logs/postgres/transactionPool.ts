import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Sizes and codes of the protocol of PostgreSQL, version 3. */
const headerSize = 5
const startup = 196_608
const cleartextPassword = 3

/**
 * Stands between clients and PostgreSQL as PgBouncer does in transaction mode: each transaction of a client gets the connection that was
 * idle longest, so nothing that belongs to a session may be relied on. Returns the address of the pool.
 */
export async function transactionPool(address: string, size: number): Promise<{ readonly url: string; close(): void }> {
  const target = new URL(address)
  const idle = await Promise.all(Array.from({ length: size }, () => serverConnection(target)))
  const all = new Set<Socket>(idle)
  const replace = async (connection: Socket): Promise<void> => {
    connection.destroy()
    const next = await serverConnection(target)
    all.add(next)
    free(next)
  }
  const waiting: ((connection: Socket) => void)[] = []
  const free = (connection: Socket): void => {
    const next = waiting.shift()
    if (next) next(connection)
    else idle.push(connection)
  }
  const take = async (): Promise<Socket> => idle.shift() ?? new Promise<Socket>((resolve) => waiting.push(resolve))
  const server = createServer({ noDelay: true }, (client) => {
    all.add(client)
    client.on('error', () => client.destroy())
    serve(client, { take, free, replace }).catch(() => client.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(address)
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    close: () => {
      server.close()
      for (const each of all) each.destroy()
    },
  }
}

interface Pool {
  take(): Promise<Socket>
  free(connection: Socket): void
  /** Gives up a connection whose client has left within a transaction. */
  replace(connection: Socket): Promise<void>
}

/** Passes the messages of one client on, each transaction through another connection. */
async function serve(client: Socket, { take, free, replace }: Pool): Promise<void> {
  let connection: Socket | undefined
  /** Requests whose answer is not complete. */
  let open = 0
  const answer = (message: Buffer): void => {
    if (!client.destroyed) client.write(message)
    if (!isType(message, 'Z')) return
    open -= 1
    // "I": outside a transaction.
    if (open > 0 || message[headerSize] !== 'I'.charCodeAt(0)) return
    connection?.removeAllListeners('data')
    free(connection as Socket)
    connection = undefined
  }
  for await (const message of messagesOf(client, welcome)) {
    if (isType(message, 'X')) break
    if (!connection) {
      connection = await take()
      connection.on('data', split(answer))
    }
    if (isType(message, 'Q') || isType(message, 'S')) open += 1
    connection.write(message)
  }
  client.end()
  if (connection) await replace(connection)
}

/** The messages of a client after its first one, which is answered as if it had logged in. */
async function* messagesOf(client: Socket, greet: (client: Socket) => void): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  let isGreeted = false
  for await (const data of client as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, data])
    if (!isGreeted) {
      if (rest.length < 4 || rest.length < rest.readInt32BE(0)) continue
      rest = rest.subarray(rest.readInt32BE(0))
      greet(client)
      isGreeted = true
    }
    for (let size = sizeOf(rest); size <= rest.length; size = sizeOf(rest)) {
      yield rest.subarray(0, size)
      rest = rest.subarray(size)
    }
  }
}

function welcome(client: Socket): void {
  client.write(Buffer.concat([framed('R', int(0)), framed('S', text('client_encoding', 'UTF8')), framed('Z', Buffer.from('I'))]))
}

/** A connection that has logged in and is idle. */
async function serverConnection({ hostname, port, username, password, pathname }: URL): Promise<Socket> {
  const socket = connect({ port: Number(port), host: hostname, noDelay: true })
  socket.on('error', () => socket.destroy())
  const body = Buffer.concat([int(startup), text('user', username, 'database', pathname.slice(1)), Buffer.alloc(1)])
  socket.write(Buffer.concat([int(body.length + 4), body]))
  await new Promise<void>((resolve, reject) => {
    socket.on(
      'data',
      split((each) => {
        if (isType(each, 'R') && each.readInt32BE(headerSize) === cleartextPassword) socket.write(framed('p', text(password)))
        if (isType(each, 'E')) reject(new Error(String(each)))
        if (isType(each, 'Z')) resolve()
      }),
    )
  })
  socket.removeAllListeners('data')
  return socket
}

/** Cuts data into messages. */
function split(take: (message: Buffer) => void): (data: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  return (data) => {
    rest = Buffer.concat([rest, data])
    for (let size = sizeOf(rest); size <= rest.length; size = sizeOf(rest)) {
      const whole = rest.subarray(0, size)
      rest = rest.subarray(size)
      take(whole)
    }
  }
}

/** The size of the first message; infinite if not even that is known yet. */
function sizeOf(data: Buffer): number {
  return data.length < headerSize ? Infinity : data.readInt32BE(1) + 1
}

function isType(data: Buffer, type: string): boolean {
  return data[0] === type.charCodeAt(0)
}

function framed(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int(body.length + 4), body])
}

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function text(...values: readonly string[]): Buffer {
  return Buffer.from(values.map((value) => `${value}\0`).join(''))
}
