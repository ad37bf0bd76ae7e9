import type { Terminal } from '../terminal.ts'

/** Opens an address in the user's browser. If that fails, it says so; the mock goes on. */
export async function openBrowser(url: string, terminal: Pick<Terminal, 'note'>): Promise<void> {
  const failed = (): void => terminal.note(`tally: no browser could be opened. Open ${url.replace(/#.*/, '')} yourself.`)
  try {
    const { default: open } = await import('open')
    const browser = await open(url)
    browser.once('error', failed)
  } catch {
    failed()
  }
}
