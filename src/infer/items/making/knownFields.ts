import { bare, wordSet } from '../../words/names.ts'
import { endsWithParticiple } from '../../words/stems.ts'

/** Fields that the server sets when an item is created. */
export function isCreatedTime(name: string): boolean {
  return /^(?:created|createdat|createdon|createdtime|createtime|creationtime|creationdate|createddate|createdatetime|creationtimestamp|createdtimestamp|datecreated|timecreated|insertedat|addedat|dateadded|ctime|(?:registered|uploaded|placed|posted|submitted|ordered|opened|joined|recorded)(?:at|on))$/.test(
    bare(name),
  )
}

const updatedTimes = wordSet(
  'updated updatedat updatedon updatedtime updatetime updateddate dateupdated modified modifiedat modifiedon modifieddate modificationdate lastmodified lastmodifiedat lastupdated lastupdatedat lastupdatetime lastupdateddate lastchanged mtime datemodified timeupdated updateddatetime updatedtimestamp modifiedtime modifieddatetime modifiedtimestamp modifytime lastmodifiedtime lastmodifieddate lastmodifiedon lastmodifieddatetime lastupdatedon lastupdatedtime lastupdateddatetime lastupdate',
)

/** Fields that the server sets at every change. */
export function isUpdatedTime(name: string): boolean {
  return updatedTimes.has(bare(name))
}

/** Fields that are empty until an item is deleted, archived or otherwise ended. */
export function isEndedTime(name: string): boolean {
  return /^(?:deleted|deletedat|deletedon|deletiondate|datedeleted|archivedat|archivedon|closedat|cancel?ledat|completedat|endedat|expiredat|revokedat|removedat|disabledat|suspendedat)$/.test(
    bare(name),
  )
}

/** Fields that are empty until something happens to an item, such as `paid_at`. */
export function isLaterTime(name: string): boolean {
  const [, event] = /^(.+)(?:at|on)$/.exec(bare(name)) ?? []
  const isLater = event !== undefined && endsWithParticiple(event) && !isCreatedTime(name) && !isUpdatedTime(name)
  return isLater || isEndedTime(name)
}

/** Flags that are false until an item is deleted, archived or otherwise ended. */
export function isEndedFlag(name: string): boolean {
  return /^(?:is|has)?(?:deleted|removed|archived|cancell?ed|closed|expired|revoked|disabled|suspended|blocked|banned|locked)$/.test(
    bare(name),
  )
}

/** Fields about errors, which are empty in a success. */
export function isErrorField(name: string): boolean {
  return /^(?:errors?|errormessages?|errorcode|errordescription|errordetails?|warnings)$/.test(bare(name))
}

/** Fields that say whether a call succeeded. */
export function isSuccessFlag(name: string): boolean {
  return /^(?:success|successful|issuccess|ok)$/.test(bare(name))
}

/** Names of numbers in a list, by what they count. */
export const pagingNames = {
  limit: wordSet(
    'limit count perpage pagesize size maxresults max top take rows maxitems pagelimit resultsperpage itemsperpage pagelength rowcount maxcount maxkeys maxresult maxreturn maxrecords maxrows hitsperpage numresults numitems batchsize length',
  ),
  offset: wordSet('offset skip start startindex startat from firstresult pageoffset rowoffset startposition startrow'),
  page: wordSet('page pagenumber pageno pagenum pageindex currentpage p'),
  cursor: wordSet(
    'cursor after startingafter pagetoken nexttoken nextpagetoken continuationtoken continue marker nextmarker pagecursor nextcursor iterator paginationtoken startingtoken batchtoken startafter afterid lastid startkey skiptoken',
  ),
  before: wordSet('before endingbefore previouscursor prevcursor'),
  sort: wordSet('sort sortby orderby order ordering sortfield sortkey'),
  direction: wordSet('direction sortdir sortdirection sortorder orderdirection orderdir dir'),
  search: wordSet('q search query searchterm searchstring searchquery keyword keywords filterterm filtertext searchtext'),
  total: wordSet(
    'total totalcount totalresults totalitems totalrecords totalelements totalsize resultcount totalnumber numfound totalentries totalrows itemstotal odatacount rowcount numitems numresults',
  ),
  pages: wordSet('totalpages pages pagecount lastpage numpages pagestotal'),
  more: wordSet('hasmore hasnext more hasnextpage hasmoreitems istruncated'),
  next: wordSet('next nextpage nexturl nextlink nextpageurl nexthref nextpageuri nexturi odatanextlink'),
  previous: wordSet(
    'previous prev previouspage prevpage previousurl prevurl previouslink previouspageurl prevpageurl previouspageuri prevpageuri',
  ),
} as const
