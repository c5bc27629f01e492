import type { FoundLink } from '../../auth/create-links.ts'
import type { Page } from '../../editor-environment.ts'
import { MessagePage } from '../MessagePage.tsx'

const reasons: Record<Exclude<FoundLink['state'], 'valid'>, string> = {
  used: 'Deze link is al een keer gebruikt. Een link werkt één keer.',
  expired: 'Deze link is verlopen.',
  unknown: 'Deze link klopt niet, of is vervangen door een nieuwere.',
}

/** A link that does not work (any more), and how to get another. */
export function LinkNotValidPage(props: { page: Page; state: keyof typeof reasons; remedy: string }) {
  return (
    <MessagePage page={props.page} title="Deze link werkt niet">
      {reasons[props.state]} {props.remedy}
    </MessagePage>
  )
}
