import { button, icon } from './element.ts'
import type { Texts } from './texts.ts'

const balloon = 'M4 4h16v12H11l-5 4v-4H4z M8 8.5h8 M8 11.5h5'

/** The button at the bottom right that opens and closes the chat. */
export function createLauncher(texts: Texts, toggle: () => void): HTMLButtonElement {
  const launcher = button('launcher', toggle, icon(balloon), texts.open)
  launcher.setAttribute('aria-expanded', 'false')
  launcher.setAttribute('aria-controls', 'panel')
  stepAsideForFocus(launcher)
  return launcher
}

/** The button may not hide what has the keyboard focus on the page (WCAG 2.2, 2.4.11): it fades while it would. */
function stepAsideForFocus(launcher: HTMLElement): void {
  document.addEventListener('focusin', ({ target }) => {
    const hides =
      target instanceof Element &&
      hidesMostOf(target.getBoundingClientRect(), launcher.getBoundingClientRect())
    launcher.classList.toggle('aside', hides)
  })
}

function hidesMostOf(below: DOMRect, above: DOMRect): boolean {
  const width = Math.min(below.right, above.right) - Math.max(below.left, above.left)
  const height = Math.min(below.bottom, above.bottom) - Math.max(below.top, above.top)
  return width > 0 && height > 0 && width * height > (below.width * below.height) / 2
}
