import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Issue extends Item {
  readonly id: number
  readonly title: string
}

type Method<Body> = (parameters: object) => Promise<{ readonly data: Body }>

interface Client {
  readonly repositories: {
    readonly createIssue: Method<Issue>
    readonly getIssue: Method<Issue>
    readonly listIssues: Method<{ readonly values: readonly Issue[] }>
    readonly deleteIssue: Method<unknown>
  }
}

interface Module {
  readonly default: { readonly Bitbucket: new (options: object) => Client }
}

export const bitbucket: Sdk = {
  sdk: 'bitbucket@2.12.0',
  document: fromDirectory('bitbucket.org.json'),
  things: 'issues',
  async connect(url, load) {
    const { Bitbucket } = (await load<Module>()).default
    const { repositories } = new Bitbucket({ baseUrl: url, auth: { token: 'token' }, notice: false })
    const repo = { workspace: 'tally', repo_slug: 'stick' }
    return {
      create: async (title) => (await repositories.createIssue({ ...repo, _body: { type: 'issue', title } })).data,
      read: async (id) => (await repositories.getIssue({ ...repo, issue_id: id })).data,
      list: async () => (await repositories.listIssues(repo)).data.values,
      filter: missing('The document declares no filter for issues.'),
      pages: missing('The document declares no parameters for pages of issues.'),
      change: missing('The document declares no body for PUT on an issue.'),
      remove: async (id) => repositories.deleteIssue({ ...repo, issue_id: id }),
      keyOf: (issue) => (issue as Issue).id,
      nameOf: (issue) => (issue as Issue).title,
      statusOf: usualStatus,
      unknownKey: '987654',
    }
  },
}
