import { addToolbar } from './add-toolbar.ts'

/** Milliseconds without typing after which the preview follows. */
const pause = 500

/** What the form of a draft does more with JavaScript: a toolbar, a live preview, and places that can be clicked. */
function start(): void {
  const form = document.querySelector<HTMLFormElement>('#concept')
  const body = document.querySelector<HTMLTextAreaElement>('#veld-body')
  const preview = document.querySelector<HTMLElement>('[data-part="voorbeeld"]')
  const language = document.querySelector<HTMLElement>('[data-part="taal"]')
  const completeness = document.querySelector<HTMLElement>('[data-part="inhoud"]')
  if (!form || !body || !preview || !language || !completeness) return
  addToolbar(body)
  linkFindings(language, body)
  warnBeforeLeaving(form)
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(), pause)
  })

  async function refresh(): Promise<void> {
    const own = ++latest
    const parts = await fetchParts(preview?.dataset['address'] ?? '', form)
    // A later request overtook this one, or it failed: what is shown stays.
    if (!parts || own !== latest || !preview || !language || !completeness || !body) return
    preview.innerHTML = parts.voorbeeld
    language.innerHTML = parts.taal
    completeness.innerHTML = parts.inhoud
    linkFindings(language, body)
  }
}

interface Parts {
  voorbeeld: string
  taal: string
  inhoud: string
}

async function fetchParts(address: string, form: HTMLFormElement | null): Promise<Parts | undefined> {
  try {
    const response = await fetch(address, { method: 'POST', body: new FormData(form ?? undefined) })
    if (!response.ok) return undefined
    const parts: Parts = await response.json()
    return parts
  } catch {
    return undefined
  }
}

/** Puts a button at each finding that selects the text it is about. */
function linkFindings(panel: HTMLElement, body: HTMLTextAreaElement): void {
  for (const finding of panel.querySelectorAll<HTMLElement>('[data-offset]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'ed-finding__show'
    button.textContent = 'Toon in de tekst'
    button.addEventListener('click', () => {
      const offset = Number(finding.dataset['offset'])
      body.focus()
      body.setSelectionRange(offset, offset + Number(finding.dataset['length']))
      // Not every browser scrolls to a selection.
      const line = body.value.slice(0, offset).split('\n').length
      body.scrollTop = Math.max(0, (line - 5) * parseFloat(getComputedStyle(body).lineHeight || '24'))
    })
    finding.append(' ', button)
  }
}

/** Asks before what was typed and not saved is left behind. */
function warnBeforeLeaving(form: HTMLFormElement): void {
  let isChanged = false
  form.addEventListener('input', () => {
    isChanged = true
  })
  form.addEventListener('submit', () => {
    isChanged = false
  })
  window.addEventListener('beforeunload', (event) => {
    if (isChanged) event.preventDefault()
  })
}

start()
