/**
 * Two numbers of 32 bits each that stand for a text, by the hash "cyrb53". Among thousands of texts no two share both, short of bad luck in
 * one of a trillion cases. Whoever looks for two such texts will find them, so a fingerprint proves nothing to a stranger.
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
