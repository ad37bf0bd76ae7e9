import type { Sdk } from '../sdk.ts'
import { adyen } from './adyen.ts'
import { appwrite } from './appwrite.ts'
import { asana } from './asana.ts'
import { authentik } from './authentik.ts'
import { azureDns } from './azureDns.ts'
import { bitbucket } from './bitbucket.ts'
import { box } from './box.ts'
import { digitalocean } from './digitalocean.ts'
import { directus } from './directus.ts'
import { docker } from './docker.ts'
import { docusign } from './docusign.ts'
import { epilot } from './epilot.ts'
import { gitea } from './gitea.ts'
import { influx } from './influx.ts'
import { jira } from './jira.ts'
import { kubernetes } from './kubernetes.ts'
import { launchdarkly } from './launchdarkly.ts'
import { linode } from './linode.ts'
import { mailchimp } from './mailchimp.ts'
import { mandrill } from './mandrill.ts'
import { mux } from './mux.ts'
import { netlify } from './netlify.ts'
import { octokit } from './octokit.ts'
import { onePassword } from './onePassword.ts'
import { openai } from './openai.ts'
import { sendgrid } from './sendgrid.ts'
import { square } from './square.ts'
import { stripe } from './stripe.ts'
import { svix } from './svix.ts'
import { telnyx } from './telnyx.ts'
import { twilio } from './twilio.ts'
import { xero } from './xero.ts'
import { ynab } from './ynab.ts'
import { youtube } from './youtube.ts'

export const sdks: readonly Sdk[] = [
  adyen,
  appwrite,
  asana,
  authentik,
  azureDns,
  bitbucket,
  box,
  digitalocean,
  directus,
  docker,
  docusign,
  epilot,
  gitea,
  influx,
  jira,
  kubernetes,
  launchdarkly,
  linode,
  mailchimp,
  mandrill,
  mux,
  netlify,
  octokit,
  onePassword,
  openai,
  sendgrid,
  square,
  stripe,
  svix,
  telnyx,
  twilio,
  xero,
  ynab,
  youtube,
]
