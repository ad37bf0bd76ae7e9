/**
 * Two 32-bit numbers that identify a text, made by the hash "cyrb53". Among thousands of texts, two with the same numbers are extremely
 * unlikely. The hash is not cryptographic: texts with the same numbers can be constructed.
 */
export class Fingerprint {
  first = 0
  second = 0
  readonly #seed: number

  constructor(seed: number) {
    this.#seed = seed
  }

  /** Takes the fingerprint of another text. */
  take(text: string): void {
    let a = 0xdeadbeef ^ this.#seed
    let b = 0x41c6ce57 ^ this.#seed
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      a = Math.imul(a ^ code, 2_654_435_761)
      b = Math.imul(b ^ code, 1_597_334_677)
    }
    a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
    b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
    this.first = a
    this.second = b
  }
}
