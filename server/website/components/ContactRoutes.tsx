import type { View } from '../create-view.ts'
import { Icon } from './Icon.tsx'
import { OpenNow } from './OpenNow.tsx'

/** The ways to a person, each with whether it is open now. */
export function ContactRoutes({ view }: { view: View }) {
  return (
    <ul class="vb-contact">
      {view.contact.map((route) => (
        <li class="vb-contact__route">
          <Icon name={route.soort} />
          <div>
            <p class="vb-contact__name">{route.naam[view.language]}</p>
            <p>{route.url ? <a href={route.url}>{breakable(route.waarde)}</a> : route.waarde}</p>
            {route.state ? <OpenNow state={route.state} /> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** A long address may break after its "@" and before a full stop, rather than within a word. */
function breakable(value: string) {
  return value.split(/(?<=@)|(?<=@.*)(?=\.)/).map((part, index) => (
    <>
      {index > 0 ? <wbr /> : null}
      {part}
    </>
  ))
}
