import { fileURLToPath } from 'node:url'

/** The folder of the project, without a slash at the end. A reply that contains it would leak something about the machine. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
