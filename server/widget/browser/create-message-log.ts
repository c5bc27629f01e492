import { element } from './element.ts'
import type { Texts } from './texts.ts'

/** A search that takes less than this is not worth mentioning. */
const announceWaitAfterMilliseconds = 400

export type MessageLog = ReturnType<typeof createMessageLog>

/** The messages, oldest first. Each is added in one go, so that a screen reader says it once. */
export function createMessageLog(texts: Texts) {
  const log = element('div', { role: 'log', 'aria-label': texts.log })
  const waiting = element('p', { class: 'waiting', role: 'status' })
  // Scrolls, so the keyboard must be able to reach it.
  const scroller = element(
    'div',
    { class: 'scroller', tabindex: '0', role: 'group', 'aria-label': texts.log },
    log,
    waiting,
  )
  let timer: ReturnType<typeof setTimeout> | undefined

  return {
    element: scroller,

    add(message: HTMLElement): void {
      log.append(message)
    },

    /** Shows earlier messages without announcing them again. */
    restore(messages: HTMLElement[]): void {
      log.setAttribute('aria-live', 'off')
      log.append(...messages)
      requestAnimationFrame(() => log.removeAttribute('aria-live'))
    },

    removeLast(): void {
      log.lastElementChild?.remove()
    },

    clear(): void {
      log.replaceChildren()
    },

    /** Puts a message at the top of what is visible, so that a long answer is read from its beginning. */
    scrollTo(message: Element | null | undefined): void {
      if (!message) return
      // On a low screen the panel scrolls as a whole.
      const panel = scroller.parentElement
      const moving = panel && panel.scrollHeight > panel.clientHeight ? panel : scroller
      const room = Number.parseFloat(getComputedStyle(moving).scrollPaddingTop)
      moving.scrollTop += message.getBoundingClientRect().top - moving.getBoundingClientRect().top - room
    },

    wait(): void {
      timer = setTimeout(() => (waiting.textContent = texts.waiting), announceWaitAfterMilliseconds)
    },

    stopWaiting(): void {
      clearTimeout(timer)
      waiting.textContent = ''
    },
  }
}
