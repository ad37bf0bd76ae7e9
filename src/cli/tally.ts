#!/usr/bin/env node
// This file runs on any Node.js, so that an old one is told so in words; everything else is loaded after that.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 18)) {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache?.()
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    // A reader such as `head` may have seen enough. Whatever else keeps the output from being read is no success.
    if (code === 'EPIPE') return
    process.stderr.write(`tally: the output cannot be written (${code}).\n`)
    process.once('exit', () => {
      process.exitCode = process.exitCode || 2
    })
  })
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  process.stderr.write(`tally needs Node.js 22.18 or later; this is ${process.version}.\n`)
  process.exitCode = 2
}
