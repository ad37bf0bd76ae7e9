import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

/** The folder of our own code, which is the same in every run. */
const ownCode = new URL('../..', import.meta.url).href

/**
 * Runs modules again, with everything that they import. Node.js keeps each loaded module by its address, so each run uses addresses of its
 * own: `/home/me/shop.ts?load=…`. Packages and our own code are not run again.
 */
export class FreshModules {
  readonly #load = crypto.randomUUID()
  readonly #files = new Set<string>()

  /** The files that were imported, including those that could not be. */
  get files(): readonly string[] {
    return [...this.#files]
  }

  /** What a module exports. */
  async import(url: URL): Promise<{ readonly default?: unknown }> {
    const hooks = registerHooks({
      resolve: (specifier, context, next) => {
        const isFresh = context.parentURL !== undefined && this.#isFresh(context.parentURL)
        if (isFresh && /^\.{0,2}\//.test(specifier)) this.#files.add(fileURLToPath(new URL(specifier, context.parentURL)))
        const found = next(specifier, context)
        if (!isFresh || !isOwnFile(found.url)) return found
        this.#files.add(fileURLToPath(found.url))
        return { ...found, url: this.#fresh(found.url) }
      },
    })
    try {
      return (await import(this.#fresh(url.href))) as { readonly default?: unknown }
    } finally {
      hooks.deregister()
    }
  }

  #isFresh(address: string): boolean {
    return address.endsWith(`load=${this.#load}`)
  }

  #fresh(address: string): string {
    return `${address}${address.includes('?') ? '&' : '?'}load=${this.#load}`
  }
}

/** Whether a module is a file of the user: not part of a package, not ours, and not CommonJS, which Node.js keeps by its path. */
function isOwnFile(url: string): boolean {
  return url.startsWith('file:') && !url.includes('/node_modules/') && !url.startsWith(ownCode) && !/\.c[jt]s$/.test(url)
}
