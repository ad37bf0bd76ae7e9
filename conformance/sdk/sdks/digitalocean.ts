import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Project extends Item {
  readonly id: string
  readonly name: string
}

type Answer<Body> = Promise<{ readonly data: Body }>

interface Client {
  readonly project: {
    createProject(fields: object): Answer<{ readonly project: Project }>
    getProject(fields: object): Answer<{ readonly project: Project }>
    listProjects(query: object): Answer<{ readonly projects: readonly Project[] }>
    patchProject(fields: object): Answer<{ readonly project: Project }>
    deleteProject(fields: object): Answer<unknown>
  }
}

interface Module {
  readonly createApiClient: (options: object) => Client
}

export const digitalocean: Sdk = {
  sdk: 'dots-wrapper@3.12.12',
  document: fromDirectory('digitalocean.com.json'),
  things: 'projects',
  async connect(url, load) {
    const { createApiClient } = await load<Module>()
    const { project: projects } = createApiClient({ token: 'token', endpoint: `${url}/v2` })
    return {
      create: async (name) =>
        (await projects.createProject({ name, purpose: 'Tests', environment: 'Production', description: name })).data.project,
      read: async (id) => (await projects.getProject({ project_id: id })).data.project,
      list: async () => (await projects.listProjects({ per_page: 100 })).data.projects,
      filter: missing('The API lists projects without filters.'),
      async *pages() {
        for (let page = 1; ; page += 1) {
          const found = (await projects.listProjects({ page, per_page: 2 })).data.projects
          if (found.length === 0) return
          yield found
        }
      },
      change: async (id, name) => projects.patchProject({ project_id: id, name }),
      remove: async (id) => projects.deleteProject({ project_id: id }),
      keyOf: (project) => (project as Project).id,
      nameOf: (project) => (project as Project).name,
      statusOf: usualStatus,
      unknownKey: '11111111-2222-4333-8444-555555555555',
    }
  },
}
