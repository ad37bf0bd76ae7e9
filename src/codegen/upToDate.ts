import { readdir, stat } from 'node:fs/promises'

/**
 * Whether no input has changed since the outputs were written, judged by file times as `make` does. Inputs may be folders. False if an
 * output or an input is
 * missing.
 */
export async function isUpToDate(outputs: readonly URL[], inputs: readonly URL[]): Promise<boolean> {
  try {
    const written = await Promise.all(outputs.map(timeOf))
    const changed = await Promise.all(inputs.map(latestIn))
    return Math.min(...written) > Math.max(...changed)
  } catch {
    return false
  }
}

async function timeOf(file: URL): Promise<number> {
  return (await stat(file)).mtimeMs
}

/** The time of the last change of a file, or of any file in a folder. */
async function latestIn(place: URL): Promise<number> {
  const found = await stat(place)
  if (!found.isDirectory()) return found.mtimeMs
  const folder = new URL(`${place.href.replace(/\/$/, '')}/`)
  const names = await readdir(folder)
  const times = await Promise.all(names.map((name) => latestIn(new URL(encodeURIComponent(name), folder))))
  return Math.max(found.mtimeMs, ...times)
}
