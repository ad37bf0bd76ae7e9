import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Project extends Item {
  readonly gid: string
  readonly name: string
}

interface Projects {
  createProject(body: object, options: object): Promise<{ readonly data: Project }>
  getProject(gid: string, options: object): Promise<{ readonly data: Project }>
  getProjects(options: object): Promise<{ readonly data: readonly Project[] }>
  updateProject(body: object, gid: string, options: object): Promise<unknown>
  deleteProject(gid: string): Promise<unknown>
}

interface Module {
  readonly default: {
    readonly ApiClient: { readonly instance: { basePath: string; readonly authentications: { readonly token: { accessToken: string } } } }
    readonly ProjectsApi: new () => Projects
  }
}

export const asana: Sdk = {
  sdk: 'asana@3.2.0',
  document: fromDirectory('asana.com.json'),
  things: 'projects',
  async connect(url, load) {
    const { ApiClient, ProjectsApi } = (await load<Module>()).default
    ApiClient.instance.basePath = url
    ApiClient.instance.authentications.token.accessToken = 'token'
    const projects = new ProjectsApi()
    // Projects can be filtered by whether they are archived, so the first one is archived.
    return {
      create: async (name) => (await projects.createProject({ data: { name, archived: name.endsWith('alpha') } }, {})).data,
      read: async (gid) => (await projects.getProject(gid, {})).data,
      list: async () => (await projects.getProjects({ limit: 100 })).data,
      filter: async () => (await projects.getProjects({ archived: true, limit: 100 })).data,
      pages: missing('The document does not declare the field next_page, by which the SDK finds the next page.'),
      change: async (gid, name) => projects.updateProject({ data: { name } }, gid, {}),
      remove: async (gid) => projects.deleteProject(gid),
      keyOf: (project) => (project as Project).gid,
      nameOf: (project) => (project as Project).name,
      statusOf: usualStatus,
      unknownKey: '987654321',
    }
  },
}
