import { fromDirectory, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Milestone extends Item {
  readonly id: number
  readonly title: string
}

interface Answer<Data> {
  readonly data: Data
}

interface Repos {
  issueCreateMilestone(owner: string, repo: string, fields: object): Promise<Answer<Milestone>>
  issueGetMilestone(owner: string, repo: string, id: string): Promise<Answer<Milestone>>
  issueGetMilestonesList(owner: string, repo: string, query: object): Promise<Answer<readonly Milestone[]>>
  issueEditMilestone(owner: string, repo: string, id: string, fields: object): Promise<unknown>
  issueDeleteMilestone(owner: string, repo: string, id: string): Promise<unknown>
}

interface Module {
  readonly giteaApi: (url: string, options: object) => { baseUrl: string; readonly repos: Repos }
}

const place = ['tally', 'stick'] as const

export const gitea: Sdk = {
  sdk: 'gitea-js@1.23.0',
  document: fromDirectory('gitea.io.json'),
  things: 'milestones',
  async connect(url, load) {
    const { giteaApi } = await load<Module>()
    const client = giteaApi(url, { token: 'token' })
    client.baseUrl = url
    const { repos } = client
    return {
      create: async (title) => (await repos.issueCreateMilestone(...place, { title })).data,
      read: async (id) => (await repos.issueGetMilestone(...place, id)).data,
      list: async () => (await repos.issueGetMilestonesList(...place, { state: 'all' })).data,
      filter: async (name) => (await repos.issueGetMilestonesList(...place, { state: 'all', name })).data,
      async *pages() {
        for (let page = 1, isLast = false; !isLast; page += 1) {
          const { data } = await repos.issueGetMilestonesList(...place, { state: 'all', page, limit: 2 })
          yield data
          isLast = data.length < 2
        }
      },
      change: async (id, title) => repos.issueEditMilestone(...place, id, { title }),
      remove: async (id) => repos.issueDeleteMilestone(...place, id),
      keyOf: (milestone) => (milestone as Milestone).id,
      nameOf: (milestone) => (milestone as Milestone).title,
      statusOf: usualStatus,
      unknownKey: '987654321',
    }
  },
}
