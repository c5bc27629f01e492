import { button, element, icon } from './element.ts'
import type { Texts } from './texts.ts'
import type { WidgetOrganisation } from './widget-settings.ts'

interface PanelOptions {
  texts: Texts
  organisation: WidgetOrganisation
  restart: () => void
  close: () => void
}

const cross = 'M6 6l12 12 M18 6L6 18'

/** The panel of the chat: a dialog beside the page, not over it, so without a focus trap. */
export function createPanel(
  { texts, organisation, restart, close }: PanelOptions,
  ...content: Node[]
): HTMLElement {
  const closeButton = button('plain-button', close, icon(cross))
  closeButton.setAttribute('aria-label', texts.close)
  const header = element(
    'div',
    { class: 'header' },
    element('h2', { id: 'title' }, texts.title),
    button('plain-button', restart, texts.restart),
    closeButton,
    element('p', { id: 'organisation' }, organisation.name),
  )
  return element(
    'section',
    { id: 'panel', class: 'panel', role: 'dialog', 'aria-labelledby': 'title organisation', hidden: '' },
    header,
    ...content,
  )
}
