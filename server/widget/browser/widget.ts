import type { Language } from '../../question.ts'
import { createApiClient } from './create-api-client.ts'
import { createChat } from './create-chat.ts'
import { texts } from './texts.ts'

/** Also the name to style it by: `vraagbaak-chat { --vraagbaak-chat-…: … }`. */
const hostName = 'vraagbaak-chat'

/** While the script runs, the page says which element it came from; a module has to be looked up. */
const script =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : document.querySelector<HTMLScriptElement>('script[src$="/widget.js"]')

if (script && document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', () => start(script))
} else if (script) {
  start(script)
}

/** Puts the chat at the end of the page; once, however often the script is on it. */
function start({ src, dataset }: HTMLScriptElement): void {
  if (document.querySelector(hostName)) return
  const language = readLanguage(dataset['taal'] ?? document.documentElement.lang)
  const host = document.createElement(hostName)
  host.lang = language
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(widgetSettings.style)
  root.adoptedStyleSheets = [sheet]
  const client = createApiClient(src, texts[language], language)
  const organisation = widgetSettings.organisation[language]
  root.append(createChat({ organisation, client, base: new URL('.', src), texts: texts[language], language }))
  document.body.append(host)
}

function readLanguage(name: string): Language {
  return /^en\b/i.test(name) ? 'en' : 'nl'
}
