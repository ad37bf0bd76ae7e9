import * as fc from 'fast-check'

const surrogates = { first: 0xd800, count: 0x800 }

/** Any character. fast-check's own unit "binary" has the same ones, but first lists all 1,112,064 of them, which takes seconds. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat(0x10_ffff - surrogates.count)
  .map((index) => String.fromCodePoint(index < surrogates.first ? index : index + surrogates.count))

/** Texts of any characters. */
export const anyText: fc.Arbitrary<string> = fc.string({ unit: anyCharacter })
