import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'
import { chromium, type BrowserServer, type LaunchOptions } from 'playwright-core'

const system = '/usr/bin/chromium'
const cache = fileURLToPath(new URL('../../node_modules/.cache/chromium/', import.meta.url))
const packed = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/bin/', import.meta.url))
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const noUpdates = ['--disable-component-update', '--disable-sync']

/** The options with which Playwright starts the machine's Chromium if there is one, and otherwise that of npm, with the libraries it needs. */
export async function installedBrowser(): Promise<LaunchOptions> {
  const options = { executablePath: system, args: [...args, ...noUpdates] }
  if (existsSync(system)) return options
  const folder = `${cache}unpacked`
  if (!existsSync(folder)) await unpack(folder)
  const env = { ...process.env, LD_LIBRARY_PATH: `${folder}/al2023/lib`, FONTCONFIG_PATH: `${folder}/fonts` } as Record<string, string>
  return { ...options, executablePath: `${folder}/chromium`, env }
}

export async function launch(): Promise<BrowserServer> {
  return chromium.launchServer(await installedBrowser())
}

/** A configuration that finds the fonts. The one in the package looks elsewhere. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>\n<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>\n`
}

/** Unpacks into a temporary folder and renames that, so that the folder is complete if it exists. */
async function unpack(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  const half = await mkdtemp(`${cache}half-`)
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = half
  try {
    for (const part of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) await inflate(`${packed}${part}`)
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  await writeFile(`${half}/fonts/fonts.conf`, fontsIn(`${folder}/fonts`))
  await rename(half, folder).catch((error: unknown) => {
    // Another run has finished first.
    if (!existsSync(folder)) throw error
    return rm(half, { recursive: true })
  })
}
