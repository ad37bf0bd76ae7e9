import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface UploadedFile extends Item {
  readonly id: string
  readonly purpose: string
}

interface Files {
  create(fields: object): Promise<UploadedFile>
  retrieve(id: string): Promise<UploadedFile>
  list(): Promise<{ readonly data: readonly UploadedFile[] }>
  delete(id: string): Promise<unknown>
}

interface Module {
  readonly default: new (options: object) => { readonly files: Files }
}

export const openai: Sdk = {
  sdk: 'openai@7.59.0',
  document: fromDirectory('openai.com.json'),
  things: 'files',
  async connect(url, load) {
    const { default: OpenAI } = await load<Module>()
    const { files } = new OpenAI({ apiKey: 'key', baseURL: url, maxRetries: 0 })
    return {
      create: async (purpose) => files.create({ purpose, file: new File(['{}\n'], `${purpose}.jsonl`) }),
      read: async (id) => files.retrieve(id),
      list: async () => (await files.list()).data,
      filter: missing('The document declares no parameters of the list.'),
      pages: missing('The document declares no parameters of the list.'),
      change: missing('Files cannot be changed.'),
      remove: async (id) => files.delete(id),
      keyOf: (file) => (file as UploadedFile).id,
      nameOf: (file) => (file as UploadedFile).purpose,
      statusOf: usualStatus,
      unknownKey: 'file-unknown',
    }
  },
}
