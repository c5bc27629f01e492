import type { ContactRoute } from '../../organisation/organisation-schema.ts'
import { markPath } from '../mark.ts'

export type IconName = ContactRoute['soort'] | 'mark'

/** Outlines on a grid of 24 by 24. */
const paths: Record<ContactRoute['soort'], string> = {
  telefoon:
    'M8 3.5H5A1.5 1.5 0 0 0 3.5 5 15.5 15.5 0 0 0 19 20.5a1.5 1.5 0 0 0 1.5-1.5v-3l-4.2-1.6-1.9 2A11 11 0 0 1 7.7 9.7l2-1.9z',
  email: 'M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5',
  formulier: 'M6 3.5h8.5l4 4v13H6zM14 3.5v4.5h4.5M9 12h6.5M9 15.5h6.5',
  whatsapp: 'M4 20l1.2-3.8A8.3 8.3 0 1 1 8.3 19zM9 9.5c.5 3 2.5 5 5.5 5.5',
  balie:
    'M12 21s6.5-5.8 6.5-11a6.5 6.5 0 0 0-13 0c0 5.2 6.5 11 6.5 11zM12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  post: 'M3.5 6h17v12.5h-17zM14 10h3.5v3.5H14zM6.5 11h4M6.5 14.5h4',
}

/** A picture beside a text that says the same; hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  if (name === 'mark')
    return (
      <svg class="vb-mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <path class="vb-mark__shape" d={markPath.shape} />
        <path class="vb-mark__check" d={markPath.check} />
      </svg>
    )
  return (
    <svg class="vb-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
