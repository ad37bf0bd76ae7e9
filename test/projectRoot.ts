import { fileURLToPath } from 'node:url'

/** The folder of the project on this machine, without a slash at its end: a reply that holds it tells of the machine. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
