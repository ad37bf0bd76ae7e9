#!/usr/bin/env node
// Old versions of Node.js must be able to run this file, so that it can tell the user. Everything else is imported after the check.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 18)) {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache?.()
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    // The reader closed the pipe, as `head` does when it has enough lines. That is not an error; everything else is.
    if (code === 'EPIPE') return
    process.stderr.write(`tally: cannot write the output (${code}).\n`)
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
