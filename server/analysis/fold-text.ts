/**
 * Lower case, accents folded ("geïnd" -> "geind"), the ij ligature and curly quotes made plain.
 * Why: askers type without accents and with phones that add curly quotes. Alone it gains under 1 point; the later
 * steps cannot do without.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’‛`´]/g, "'")
    .toLowerCase()
}
