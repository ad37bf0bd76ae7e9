import { isUrl } from '../load/load.ts'
import { descriptionSource } from './clientSource.ts'
import { serverUrls } from './describe.ts'
import { CommandError } from '../cli/exit.ts'
import { readOne, type NamedSpec } from '../cli/sources.ts'
import { typesSource } from './typesSource.ts'

/** What `tally types` writes: the types of a spec. */
export async function typesFile(spec: string): Promise<string> {
  const found = await readOne(spec)
  return `${mark('types', found)}${await typesOf(found)}`
}

export interface ClientFileOptions {
  /** A module that has the types; they stand in the file itself where it is not given. */
  readonly types?: string
  /** What the client is called, in the user's words. */
  readonly name?: string
}

/** What `tally client` writes: types, description, and a function that makes the client. */
export async function clientFile(spec: string, { types, name }: ClientFileOptions): Promise<string> {
  const found = await readOne(spec)
  const Name = pascal(name ?? found.name)
  if (Name === '') throw new CommandError(`--name must hold a letter or digit.`)
  const operations = types === undefined ? await typesOf(found) : `import type { operations } from ${JSON.stringify(types)}\n`
  return `${mark('client', found)}import { createClient, type Client, type ClientOptions } from 'tallystick/client'
${operations}
/** What the client knows of the spec. */
${descriptionSource(found.name, found.api)}
export type ${Name}Client = Client<operations, typeof description>

/** Makes a client: \`create${Name}Client({ baseUrl: ${serverOf(found)} })\`. */
export function create${Name}Client(options: ClientOptions): ${Name}Client {
  return createClient<operations, typeof description>(description, options)
}
`.replaceAll(/[ \t]+$/gm, '')
}

/** The first server, as it stands in a comment. */
function serverOf({ api }: NamedSpec): string {
  return JSON.stringify(serverUrls(api.document.servers)[0] ?? 'http://127.0.0.1:4010').replaceAll('*/', '*\\/')
}

async function typesOf({ from, api }: NamedSpec): Promise<string> {
  try {
    return await typesSource(api)
  } catch (error) {
    throw new CommandError(`${from}: no types can be made of it: ${(error as Error).message}`)
  }
}

/** Of a URL neither credentials nor query, since what is generated is committed. */
function mark(command: string, { from }: NamedSpec): string {
  const { origin, pathname } = isUrl(from) ? new URL(from) : { origin: '', pathname: from }
  return `// Written by \`tally ${command} ${origin}${pathname.replace(/\s+/g, ' ')}\`. Run that again rather than edit this.\n\n`
}

/** `pet-store v2` → `PetStoreV2` */
function pascal(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  const joined = words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')
  return /^\d/.test(joined) ? `Api${joined}` : joined
}
