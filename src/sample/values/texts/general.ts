import { birthday, date, dateTime, oneOf, stage, type Kind } from './makeText.ts'
import { sentence, title } from './prose.ts'

/** What other fields contain: sentences, titles, times, and words for how things are. */
export const general: readonly Kind[] = [
  ['description summary comment comments message msg note notes text body content details detail reason remark remarks', sentence],
  ['bio about error memo desc info overview excerpt helptext', sentence],
  ['title label subject headline caption subtitle', title],
  ['birthday birthdate dateofbirth dob', birthday],
  ['date datefrom dateto dateofissue dateofexpiry', date],
  ['at timestamp datetime created updated deleted modified createdat updatedat deletedat', dateTime],
  ['time start end lastmodified lastupdated lastseen lastlogin datecreated dateupdated datemodified', dateTime],
  ['expires expiresat expiry expiration validfrom validuntil validto', dateTime],
  ['year', (faker) => String(faker.number.int({ min: 2015, max: 2026 }))],
  ['weekday dayofweek', oneOf('Monday Tuesday Wednesday Thursday Friday')],
  ['status', stage],
  ['type category kind', oneOf('standard basic custom general default primary internal external regular special')],
  ['role', oneOf('admin member viewer')],
  ['priority severity', oneOf('low medium high')],
  ['visibility', oneOf('public private')],
  ['frequency', oneOf('daily weekly monthly')],
  ['environment env', oneOf('production staging test')],
  ['plan tier', oneOf('free basic pro')],
  ['tokentype', oneOf('Bearer')],
]
