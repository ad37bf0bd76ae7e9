import { byLastWords, wordsOf } from '../words.ts'

/** What numbers a field usually contains. */
export interface UsualNumbers {
  readonly low: number
  readonly high: number
  /** Whether they are whole, even if the schema allows fractions. */
  readonly isWhole: boolean
}

/** Ranges, by names in lower case without separators. A name may stand at the end of a longer one. */
const fractions: readonly (readonly [names: string, low: number, high: number])[] = [
  ['lat latitude', -35, 60],
  ['lng lon longitude', -120, 140],
  ['percent percentage progress humidity rate', 0, 100],
  ['taxrate vatrate discountpercent discountpercentage', 0, 25],
  ['probability confidence opacity alpha ratio', 0, 1],
  ['rating stars', 1, 5],
  ['temperature', -10, 35],
  ['heading bearing angle rotation', 0, 360],
  ['tax fee tip shipping shippingcost discount', 1, 50],
]
const whole: readonly (readonly [names: string, low: number, high: number])[] = [
  ['id count number views clicks likes followers width height offset limit index line error', 1, 1_000],
  ['errorcode exitcode sortorder order timeout ttl week hours minutes seconds days duration', 1, 1_000],
  ['totalcount totalresults totalelements totalitems totalpages pages numfound hits', 1, 1_000],
  ['page pagenumber version attempt attempts retries level position priority rank season', 1, 9],
  ['pagesize perpage', 10, 100],
  ['quantity qty', 1, 20],
  ['age', 18, 90],
  ['year', 2015, 2026],
  ['expyear expiryyear expirationyear', 2027, 2032],
  ['month', 1, 12],
  ['day', 1, 28],
  ['hour', 0, 23],
  ['minute second', 0, 59],
  ['red green blue', 0, 255],
  ['quality score', 1, 100],
  ['port', 1_024, 49_151],
  ['status statuscode httpstatus httpcode responsecode', 200, 208],
  ['bytes filesize contentlength', 1_024, 5_000_000],
  ['rssi', -90, -30],
  ['expiresin', 300, 86_400],
]
/** Seconds of last year. */
const times = [
  'created updated expires expire modified timestamp at createdat updatedat expiresat expirytime starttime endtime createtime updatetime',
  'datecreated dateupdated datemodified createdon updatedon modifiedon expireson createdtime updatedtime modifiedtime lastmodified lastupdated lastseen lastlogin',
].join(' ')

const usual: ReadonlyMap<string, UsualNumbers> = new Map([
  ...fractions.flatMap(([names, low, high]) => entriesOf(names, { low, high, isWhole: false })),
  ...whole.flatMap(([names, low, high]) => entriesOf(names, { low, high, isWhole: true })),
  ...entriesOf(times, { low: 1_735_689_600, high: 1_767_225_600, isWhole: true }),
])

function entriesOf(names: string, numbers: UsualNumbers): (readonly [string, UsualNumbers])[] {
  return names.split(' ').map((name) => [name, numbers])
}

/** The usual numbers for a field with this name: for as many of its last words as are known. */
export function usualNumbers(name: string): UsualNumbers | undefined {
  return byLastWords(usual, wordsOf(name).split(' '))
}
