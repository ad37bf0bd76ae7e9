import { bare } from '../words/names.ts'

/** Fields that the server sets when an item is created. */
export function isCreatedTime(name: string): boolean {
  return /^(?:created|createdat|createdon|createdtime|createtime|creationtime|creationdate|createddate|createdatetime|creationtimestamp|createdtimestamp|datecreated|timecreated|insertedat|addedat|dateadded|ctime|registeredat)$/.test(
    bare(name),
  )
}

/** Fields that the server sets at every change. */
export function isUpdatedTime(name: string): boolean {
  return /^(?:updated|updatedat|updatedon|updatedtime|updatetime|updateddate|dateupdated|modified|modifiedat|modifiedon|modifieddate|modificationdate|lastmodified|lastmodifiedat|lastupdated|lastupdatedat|lastupdatetime|lastupdateddate|lastchanged|mtime|datemodified|timeupdated)$/.test(
    bare(name),
  )
}

/** Fields that are empty as long as an item is not deleted, archived or otherwise ended. */
export function isEndedTime(name: string): boolean {
  return /^(?:deleted|deletedat|deletedon|deletiondate|datedeleted|archivedat|archivedon|closedat|cancel?ledat|completedat|endedat|expiredat|revokedat|removedat|disabledat|suspendedat)$/.test(
    bare(name),
  )
}

/** Fields that say what went wrong: empty in a success. */
export function isErrorField(name: string): boolean {
  return /^(?:errors?|errormessages?|errorcode|errordescription|errordetails?|warnings)$/.test(bare(name))
}

/** Fields that say whether all went well. */
export function isSuccessFlag(name: string): boolean {
  return /^(?:success|successful|issuccess|ok)$/.test(bare(name))
}

/** Numbers of a list, by what they count. */
export const pagingNames = {
  limit: words('limit count perpage pagesize size maxresults max top take rows maxitems pagelimit resultsperpage pagelength'),
  offset: words('offset skip start startindex startat from firstresult pageoffset'),
  page: words('page pagenumber pageno pageindex currentpage p'),
  cursor: words(
    'cursor after startingafter pagetoken nexttoken nextpagetoken continuationtoken continue marker nextmarker pagecursor nextcursor',
  ),
  before: words('before endingbefore previouscursor prevcursor'),
  sort: words('sort sortby orderby order ordering sortfield sortkey'),
  direction: words('direction sortdir sortdirection sortorder orderdirection orderdir dir'),
  search: words('q search query searchterm searchstring searchquery keyword keywords filterterm filtertext searchtext'),
  total: words(
    'total totalcount totalresults totalitems totalrecords totalelements totalsize resultcount totalnumber numfound totalentries totalrows itemstotal',
  ),
  pages: words('totalpages pages pagecount lastpage numpages pagestotal'),
  more: words('hasmore hasnext more hasnextpage hasmoreitems istruncated'),
  next: words('next nextpage nexturl nextlink nextpageurl nexthref'),
  previous: words('previous prev previouspage prevpage previousurl prevurl previouslink previouspageurl prevpageurl'),
} as const

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
