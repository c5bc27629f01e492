import type { ReplyJson } from '../../api/schemas/question-schemas.ts'
import type { Language } from '../../question.ts'
import type { Texts } from './texts.ts'

export type ApiClient = ReturnType<typeof createApiClient>

/** A reply, or a sentence for the visitor that says what went wrong, and whether the same question may do better. */
export type AskResult = { reply: ReplyJson } | { problem: string; mayRetry: boolean }

/** After this long without an answer the visitor may try again. */
const patienceMilliseconds = 20_000

/** The two requests of the chat. Questions go in a body, never in an address. No cookies, no referrer. */
export function createApiClient(scriptUrl: string, texts: Texts, language: Language) {
  async function post(path: string, body: object): Promise<Response> {
    const abort = new AbortController()
    const patience = setTimeout(() => abort.abort(), patienceMilliseconds)
    return fetch(new URL(path, scriptUrl), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    }).finally(() => clearTimeout(patience))
  }

  /**
   * The browser does not tell a refused origin from a broken connection. The script itself may be read from
   * everywhere: when that works and the API does not, this page's origin is not on the list.
   */
  async function explainFailure(): Promise<string> {
    const script = await fetch(scriptUrl, { cache: 'no-store', credentials: 'omit' }).catch(() => undefined)
    if (!script?.ok) return texts.offline
    console.error(`Vraagbaak: add ${location.origin} to ALLOWED_ORIGINS of ${new URL(scriptUrl).origin}.`)
    return texts.refused(location.origin)
  }

  return {
    async ask(question: string, conversation: string | undefined): Promise<AskResult> {
      const body = { vraag: question, taal: language, gesprek: conversation, kanaal: 'widget' }
      const response = await post('v1/vragen', body).catch(() => undefined)
      if (!response) return { problem: await explainFailure(), mayRetry: true }
      const answer = await response.json().catch(() => undefined)
      if (response.ok && answer) return { reply: answer }
      // Only "this is no question" is said in the visitor's own language; other details are for developers.
      if (response.status === 400 && answer) return { problem: answer.detail, mayRetry: false }
      return { problem: response.status === 429 ? texts.tooFast : texts.unavailable, mayRetry: true }
    },

    /** @returns whether the verdict arrived */
    async rate(id: string, helpful: boolean): Promise<boolean> {
      const path = `v1/vragen/${encodeURIComponent(id)}/waardering`
      const response = await post(path, { nuttig: helpful }).catch(() => undefined)
      return response?.ok ?? false
    },
  }
}
