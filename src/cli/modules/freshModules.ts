import { readFileSync } from 'node:fs'
import { createRequire, registerHooks, type ResolveHookSync } from 'node:module'
import { extname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { types } from 'node:util'

type Resolved = ReturnType<ResolveHookSync>

/**
 * Takes a module of the user for an ES module if it is written as one. Node.js does so too, but with a warning if the package has no `"type"`,
 * and not if it says `"type": "commonjs"`, which is what `npm init` writes.
 */
function asWritten(found: Resolved): Resolved {
  const { url, format } = found
  const [, kind] = /\.([jt])s(?:$|[?#])/.exec(url) ?? []
  if (kind === undefined || format?.startsWith('module') === true || !isOwnFile(url)) return found
  const text = readFileSync(new URL(url.replace(/[?#].*$/, '')), 'utf8')
  return /^(?:import\b(?!\s*\()|export\b)/m.test(text) ? { ...found, format: kind === 't' ? 'module-typescript' : 'module' } : found
}

/** The folder of our own code, which is the same in every run. */
const ownCode = new URL('../..', import.meta.url).href

/**
 * Runs modules again, with everything that they import. Node.js keeps each loaded module by its address, so each run uses addresses of its
 * own: `/home/me/shop.ts?load=…`. It keeps CommonJS by its path, and forgets it before each run. Packages and our own code are not run
 * again.
 */
export class FreshModules {
  readonly #load = crypto.randomUUID()
  readonly #files = new Set<string>()
  /** The modules of this run that Node.js has had to forget. */
  readonly #forgotten = new Set<string>()
  /** Files that CommonJS required in the last run, and that turned out to be ES modules: their names do not say it. */
  readonly #required = new Set<string>()

  #isFlushing = false

  /** The files that were imported, including those that could not be. */
  get files(): readonly string[] {
    return [...this.#files]
  }

  /** What a module exports. */
  async import(url: URL): Promise<{ readonly default?: unknown }> {
    const hooks = registerHooks({
      resolve: (specifier, context, next) => {
        if (this.#isFlushing) throw new Error('Not now.')
        const isFresh = context.parentURL !== undefined && this.#isFresh(context.parentURL)
        if (isFresh && /^\.{0,2}\//.test(specifier)) this.#files.add(fileURLToPath(new URL(specifier, context.parentURL)))
        const found = asWritten(next(specifier, context))
        if (!isFresh || !isOwnFile(found.url)) return found
        const path = fileURLToPath(found.url)
        this.#files.add(path)
        this.#forget(path)
        if (!isRequired(context)) return { ...found, url: this.#fresh(found.url) }
        noteRequest(context.parentURL, specifier)
        return /\.m[jt]s$/.test(path) || this.#required.has(path)
          ? { ...found, url: `${found.url}${mark}${this.#load}${extname(path)}` }
          : found
      },
      load: (address, context, next) => next(address.includes(mark) ? address.slice(0, address.indexOf(mark)) : address, context),
    })
    try {
      this.#forget(fileURLToPath(url))
      return (await import(this.#fresh(url.href))) as { readonly default?: unknown }
    } finally {
      hooks.deregister()
    }
  }

  /** Makes Node.js load a CommonJS module again, with those that it requires, once in a run. */
  #forget(path: string): void {
    if (this.#forgotten.has(path)) return
    this.#forgotten.add(path)
    for (const name of namesOf(path)) this.#forgetEntry(path, name)
  }

  #forgetEntry(path: string, name: string): void {
    const old: Requiring | undefined = cache[name]
    delete cache[name]
    if (types.isModuleNamespaceObject(old?.exports)) this.#required.add(path)
    for (const { filename } of old?.children ?? []) if (isOwnFile(pathToFileURL(filename).href)) this.#forget(pathIn(filename))
    for (const request of old?.[requests] ?? []) this.#flush(path, request)
  }

  /**
   * Node.js also keeps where a request leads. If that module was forgotten, and its exports were looked at before it runs again, Node.js
   * takes it for one that is running, and the request gets nothing. A request that fails makes Node.js forget where it leads.
   */
  #flush(from: string, request: string): void {
    this.#isFlushing = true
    try {
      createRequire(from)(request)
    } catch {
      // As it should.
    }
    this.#isFlushing = false
  }

  /** Whether a module belongs to this run. The address of a CommonJS module does not say so. */
  #isFresh(address: string): boolean {
    return address.includes(`load=${this.#load}`) || (address.startsWith('file:') && this.#forgotten.has(fileURLToPath(address)))
  }

  #fresh(address: string): string {
    return `${address}${address.includes('?') ? '&' : '?'}load=${this.#load}`
  }
}

/**
 * Between the path of an ES module that CommonJS requires and its number. `require` takes no query, so the question mark is a part of the
 * file's name here, and the name keeps its extension. The module is read from its real file.
 */
const mark = '%3Fload='

/** The names under which Node.js has kept what was required from a file. */
function namesOf(path: string): readonly string[] {
  return Object.keys(cache).filter((name) => pathIn(name) === path)
}

function pathIn(name: string): string {
  return name.replace(/\?load=.*$/, '')
}

/** What a CommonJS module has required. */
const requests = Symbol('requests')
interface Requiring extends NodeJS.Module {
  [requests]?: Set<string>
}

const { cache } = createRequire(import.meta.url)

function noteRequest(from: string | undefined, request: string): void {
  const module: Requiring | undefined = from === undefined ? undefined : cache[fileURLToPath(from)]
  if (module) (module[requests] ??= new Set()).add(request)
}

/** Whether a module is loaded by `require`, which takes no addresses. */
function isRequired({ conditions }: { readonly conditions: readonly string[] }): boolean {
  return conditions.includes('require')
}

/** Whether a module is a file of the user: neither part of a package nor ours. */
function isOwnFile(url: string): boolean {
  return url.startsWith('file:') && !url.includes('/node_modules/') && !url.startsWith(ownCode)
}
