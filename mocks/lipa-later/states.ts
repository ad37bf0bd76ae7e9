import { expireToken, type ProviderContext } from '../../src/provider/index.ts'
import { kenya, kenyanPlan, putMember, putPlan, sampleMember } from './plans.ts'
import type { Collections } from './records.ts'

type Context = ProviderContext<Collections>

const member = { member_id: sampleMember, country: kenya }
const plan = { country: kenya, ...kenyanPlan(47, 12), interestRateFrequencyType: '' }
const client = { key: 'demo-key', secret: 'demo-secret' }

export const states = {
  'a member exists': {
    description: 'A member in this country, who sees all plans of the country.',
    params: member,
    run: ({ member_id, country }: typeof member, context: Context) => putMember(context, member_id, country),
  },
  'a member does not exist': {
    description: 'No member has this id.',
    params: { member_id: '1100100009999' },
    run: ({ member_id }: { member_id: string }, { store }: Context) => {
      if (store.members.has(member_id)) store.members.delete(member_id)
    },
  },
  'a member has no plans': {
    description: 'A member in a country without plans. Plans of that country are deleted.',
    params: { ...member, country: 'UG' },
    run: ({ member_id, country }: typeof member, context: Context) => {
      putMember(context, member_id, country)
      for (const { id } of context.store.plans.list({ country })) context.store.plans.delete(id)
    },
  },
  'a plan exists': {
    description: 'A plan with these terms, for all members of this country. An empty interestRateFrequencyType is null.',
    params: plan,
    run: ({ country, ...given }: typeof plan, context: Context) =>
      putPlan(context, { ...given, interestRateFrequencyType: given.interestRateFrequencyType || null }, country),
  },
  'a plan does not exist': {
    description: 'There is no plan with this id.',
    params: { id: 44 },
    run: ({ id }: { id: number }, { store }: Context) => {
      if (store.plans.has(id)) store.plans.delete(id)
    },
  },
  'an access token has expired': {
    description: 'This token is refused from now on, whether the mock issued it or not.',
    params: { token: 'demo-access-token' },
    run: ({ token }: { token: string }, context: Context) => expireToken(context, token),
  },
  'credentials are strict': {
    description:
      'From now on, only clients that this state was set up for, and tokens issued to them, are accepted. Timestamp and Noncestr are checked.',
    params: client,
    run: ({ key, secret }: typeof client, { store: { clients }, digest, setStrict }: Context) => {
      const known = { id: digest(key), secretDigest: digest(secret) }
      if (clients.has(known.id)) clients.update(known.id, known)
      else clients.insert(known)
      setStrict(true)
    },
  },
}
