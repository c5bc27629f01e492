/** A share as people read it, such as "32 %"; a dash when there is nothing to have a share of. */
export function formatShare(count: number, total: number): string {
  // The space does not break: the sign stays with its number.
  return total === 0 ? '–' : `${Math.round((100 * count) / total)}\u00A0%`
}
