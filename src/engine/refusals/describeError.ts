/** The name and message of an error. Not its stack, which contains paths of this machine. */
export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/** The name and message of an error of a provider's code, and where it was thrown: `TypeError: … (shop.ts:12:9)`. */
export function describeWithPlace(error: unknown): string {
  const place = placeOf(error)
  return place === undefined ? describeError(error) : `${describeError(error)} (${place})`
}

/** The file without its folder, line and column of a line in a stack: `at create (file:///home/me/shop.ts?load=1:12:9)`. */
const framePlace = /([^/\\\s()@?]+)(?:\?[^\n)]*?)?(:\d+:\d+)\)?$/

/** The first place in a stack that is neither in our own code, nor in a package, nor in Node.js. */
function placeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const own = ownFolder()
  for (const line of (error.stack ?? '').slice(String(error).length).split('\n')) {
    const [, file, position] = framePlace.exec(line) ?? []
    if (file === undefined || /[\\/]node_modules[\\/]|node:/.test(line)) continue
    if (own === undefined || !line.includes(own)) return `${file}${position}`
  }
  return undefined
}

/** The folder of our own code as stacks name it; undefined in a bundle. */
function ownFolder(): string | undefined {
  return /([^\s(@]+[\\/])engine[\\/]refusals[\\/]describeError\.[jt]s/.exec(new Error('Where am I?').stack ?? '')?.[1]
}
