import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'

const system = '/usr/bin/chromium'
const cache = fileURLToPath(new URL('../../node_modules/.cache/chromium/', import.meta.url))
const packed = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/bin/', import.meta.url))
/** A host name of somebody else, which leads to this machine: what an attacker does who rebinds his name. */
export const rebound = 'rebound.example'
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  `--host-resolver-rules=MAP ${rebound} 127.0.0.1`,
]
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

export async function launch(): Promise<Browser> {
  return chromium.launch(await installedBrowser())
}

let launched: Promise<Browser> | undefined

/** One browser for all test files of a worker. It ends with the worker. A browser that serves other processes takes longer for each call. */
export function sharedBrowser(): Promise<Browser> {
  return (launched ??= launch())
}

/** A configuration that finds the fonts: those of the package, whose own configuration looks elsewhere, and the machine's for code. */
function fontsIn(folder: string): string {
  const fonts = `<dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>`
  const aliases = [alias('sans-serif', 'Open Sans'), alias('system-ui', 'Open Sans'), alias('monospace', 'DejaVu Sans Mono')]
  return `<?xml version="1.0"?>\n<fontconfig>${fonts}${aliases.join('')}</fontconfig>\n`
}

function alias(name: string, font: string): string {
  return `<alias binding="same"><family>${name}</family><prefer><family>${font}</family></prefer></alias>`
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
