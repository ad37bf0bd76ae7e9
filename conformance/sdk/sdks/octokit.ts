import { fromDirectory, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Milestone extends Item {
  readonly number: number
  readonly title: string
}

type Method<Result> = (parameters: object) => Promise<{ readonly data: Result }>

interface Octokit {
  readonly rest: {
    readonly issues: {
      readonly createMilestone: Method<Milestone>
      readonly getMilestone: Method<Milestone>
      readonly listMilestones: Method<readonly Milestone[]>
      readonly updateMilestone: Method<Milestone>
      readonly deleteMilestone: Method<unknown>
    }
  }
  readonly paginate: {
    iterator(method: Method<readonly Milestone[]>, parameters: object): AsyncIterable<{ readonly data: readonly Milestone[] }>
  }
}

interface Module {
  readonly Octokit: new (options: object) => Octokit
}

/** A logger that prints nothing: the sequence judges statuses. */
function ignore(): void {}

export const octokit: Sdk = {
  sdk: '@octokit/rest@22.0.1',
  document: fromDirectory('github.com/api.github.com.json'),
  things: 'milestones',
  async connect(url, load) {
    const { Octokit } = await load<Module>()
    const { rest, paginate } = new Octokit({
      baseUrl: url,
      auth: 'token',
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    })
    const { issues } = rest
    const repo = { owner: 'tally', repo: 'stick' }
    return {
      // Only the state can be filtered by, so the first one is closed.
      create: async (title) => (await issues.createMilestone({ ...repo, title, state: title.endsWith('alpha') ? 'closed' : 'open' })).data,
      read: async (key) => (await issues.getMilestone({ ...repo, milestone_number: Number(key) })).data,
      list: async () => (await issues.listMilestones({ ...repo, state: 'all', per_page: 100 })).data,
      filter: async () => (await issues.listMilestones({ ...repo, state: 'closed', per_page: 100 })).data,
      async *pages() {
        for await (const { data } of paginate.iterator(issues.listMilestones, { ...repo, state: 'all', per_page: 2 })) yield data
      },
      change: async (key, title) => issues.updateMilestone({ ...repo, milestone_number: Number(key), title }),
      remove: async (key) => issues.deleteMilestone({ ...repo, milestone_number: Number(key) }),
      keyOf: (milestone) => (milestone as Milestone).number,
      nameOf: (milestone) => (milestone as Milestone).title,
      statusOf: usualStatus,
      unknownKey: '987654',
    }
  },
}
