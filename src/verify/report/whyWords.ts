import type { Unreachable } from '../result/finding.ts'
import type { Against, Why } from '../result/result.ts'

/** `http://127.0.0.1:9 refused the connection.`, with the operation before it, if any. */
export function unreachableWords(unreachable: Unreachable): string {
  const { origin, operation } = unreachable
  return `${operation === undefined ? '' : `${operation}: `}${origin} ${causeWords(unreachable)}.`
}

function causeWords(unreachable: Unreachable): string {
  switch (unreachable.cause) {
    case 'refused':
      return 'refused the connection'
    case 'reset':
      return 'closed the connection before it had answered'
    case 'unknown-host':
      return 'has a host name that does not exist'
    case 'no-dns-answer':
      return 'has a host name that could not be looked up'
    case 'not-http':
      return 'answered with something that is not HTTP'
    case 'broken-off':
      return 'stopped in the middle of its reply'
    case 'timeout':
      return `did not answer within ${unreachable.milliseconds / 1000} seconds`
    case 'status':
      return `answered ${unreachable.status}`
    case 'other':
      return `could not be reached (${unreachable.detail})`
  }
}

/** Why something is pending or was not verified, as a sentence. */
export function whyWords(why: Why): string {
  switch (why.code) {
    case 'pending-in-pact':
      return 'The pact marks it as pending.'
    case 'known-difference':
      return `${why.reason} (until ${why.expires})`
    case 'writes-not-allowed':
      return `${why.operation} changes data there: it is sent only with --allow-writes.`
    case 'no-fixture':
      return `no fixture: none of "${why.state}"${why.unset.length === 0 ? '' : ` (${why.unset.join(', ')} not set)`}`
    case 'fixtures-used-up':
      return `no fixture: all ${why.count} of "${why.state}" are used up`
    case 'fixtures-disagree':
      return `no fixture: the fixtures of its states have different values for "${why.name}"`
    case 'calls-used-up':
      return `The limit of ${why.calls} calls in one run is reached.`
    case 'no-states-url':
      return 'Its provider states cannot be set up there: give an address for that with --states-url.'
    case 'no-such-state':
      return `Its provider state cannot be set up there: ${why.said}`
    case 'no-login':
      return 'The credentials need a token, and no login is configured.'
    case 'login-refused':
      return `No token: the login at ${why.url} answered ${why.status}.`
    case 'login-without-token':
      return `No token: the reply of the login at ${why.url} has no token at ${why.pointer}.`
    case 'unreachable':
      return unreachableWords(why.unreachable)
    case 'variables-not-set':
      return `${why.names.join(', ')} ${why.names.length === 1 ? 'is' : 'are'} not set.`
    case 'no-sandbox':
      return `${why.file} has no entry for this provider. Add one to contracts/sandboxes.yaml, or name another file with --sandboxes.`
    case 'no-interactions':
      return 'There are no interactions.'
    case 'nothing-verified':
      return `No interaction could be verified: ${whyWords(why.first).replace(/\.$/, '')}.`
  }
}

/** `the mock`, `its sandbox at https://sandbox.example/v1` */
export function againstWords({ target, url }: Against): string {
  if (target === 'url') return url ?? 'a running provider'
  const name = target === 'sandbox' ? 'its sandbox' : `the ${target}`
  return url === undefined ? name : `${name} at ${url}`
}
