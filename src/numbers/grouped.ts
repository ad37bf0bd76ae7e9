/** `1000000` → `1,000,000`. `toLocaleString` would load the data of a language for it, which takes longer than reading a large document. */
export function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
