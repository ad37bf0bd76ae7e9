import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Scheme extends Item {
  readonly id: number
  readonly name: string
}

interface Client {
  readonly workflowSchemes: {
    createWorkflowScheme(fields: object): Promise<Scheme>
    getWorkflowScheme(fields: object): Promise<Scheme>
    getAllWorkflowSchemes(query: object): Promise<{ readonly values: readonly Scheme[]; readonly isLast: boolean }>
    updateWorkflowScheme(fields: object): Promise<Scheme>
    deleteWorkflowScheme(fields: object): Promise<unknown>
  }
}

interface Module {
  readonly createCloudClient: (options: object) => Client
}

export const jira: Sdk = {
  sdk: 'jira.js@6.2.0',
  document: fromDirectory('atlassian.com/jira.json'),
  things: 'workflow schemes',
  async connect(url, load) {
    const { createCloudClient } = await load<Module>()
    const auth = { type: 'basic', email: 'tally@example.com', apiToken: 'token' }
    const { workflowSchemes } = createCloudClient({ host: url, auth, retry: { maxAttempts: 1 } })
    return {
      create: async (name) => workflowSchemes.createWorkflowScheme({ name }),
      read: async (id) => workflowSchemes.getWorkflowScheme({ id: Number(id) }),
      list: async () => (await workflowSchemes.getAllWorkflowSchemes({ maxResults: 100 })).values,
      filter: missing('The API lists workflow schemes without filters.'),
      async *pages() {
        for (let startAt = 0, isLast = false; !isLast; startAt += 2) {
          const page = await workflowSchemes.getAllWorkflowSchemes({ startAt, maxResults: 2 })
          yield page.values
          isLast = page.isLast
        }
      },
      change: async (id, name) => workflowSchemes.updateWorkflowScheme({ id: Number(id), body: { name } }),
      remove: async (id) => workflowSchemes.deleteWorkflowScheme({ id: Number(id) }),
      keyOf: (scheme) => (scheme as Scheme).id,
      nameOf: (scheme) => (scheme as Scheme).name,
      statusOf: usualStatus,
      unknownKey: '987654',
    }
  },
}
