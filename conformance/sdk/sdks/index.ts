import type { Sdk } from '../sdk.ts'
import { asana } from './asana.ts'
import { bitbucket } from './bitbucket.ts'
import { box } from './box.ts'
import { digitalocean } from './digitalocean.ts'
import { docker } from './docker.ts'
import { docusign } from './docusign.ts'
import { gitea } from './gitea.ts'
import { jira } from './jira.ts'
import { kubernetes } from './kubernetes.ts'
import { launchdarkly } from './launchdarkly.ts'
import { linode } from './linode.ts'
import { mailchimp } from './mailchimp.ts'
import { netlify } from './netlify.ts'
import { octokit } from './octokit.ts'
import { openai } from './openai.ts'
import { sendgrid } from './sendgrid.ts'
import { square } from './square.ts'
import { stripe } from './stripe.ts'
import { twilio } from './twilio.ts'
import { ynab } from './ynab.ts'
import { xero } from './xero.ts'

export const sdks: readonly Sdk[] = [
  asana,
  bitbucket,
  box,
  digitalocean,
  docker,
  docusign,
  gitea,
  jira,
  kubernetes,
  launchdarkly,
  linode,
  mailchimp,
  netlify,
  octokit,
  openai,
  sendgrid,
  square,
  stripe,
  twilio,
  ynab,
  xero,
]
