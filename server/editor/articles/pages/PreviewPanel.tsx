import { raw } from 'hono/html'
import type { Language } from '../../../question.ts'
import type { MessagePreview, Preview } from '../preview-article.ts'

interface PreviewPanelProps {
  /** Nothing when the text cannot be shown yet. */
  preview: Preview | undefined
  language: Language
}

/** An article on the website, in the chat and on a channel with text only; replaced as a whole by the script. */
export function PreviewPanel({ preview, language }: PreviewPanelProps) {
  if (!preview) return <p class="ed-empty">Vul de vraag en het antwoord in; dan ziet u hier het artikel.</p>
  const lang = language === 'nl' ? undefined : language
  return (
    <div class="ed-previews">
      <section class="ed-preview" aria-labelledby="op-de-website">
        <h2 id="op-de-website">Op de website</h2>
        <div class="ed-preview__page vb-prose" lang={lang}>
          <p class="ed-preview__title">{preview.title}</p>
          {raw(preview.website)}
        </div>
      </section>
      <section class="ed-preview" aria-labelledby="in-de-chat">
        <h2 id="in-de-chat">In de chat</h2>
        <div class="ed-preview__chat vb-prose" lang={lang}>
          <p class="ed-preview__title">{preview.title}</p>
          {raw(preview.widget)}
        </div>
      </section>
      <section class="ed-preview" aria-labelledby="als-bericht">
        <h2 id="als-bericht">Als bericht</h2>
        {preview.messages.map((message) => (
          <Message message={message} lang={lang} />
        ))}
      </section>
    </div>
  )
}

/** What people read there, one message under the other, with the buttons under the last. */
function Message({ message, lang }: { message: MessagePreview; lang: Language | undefined }) {
  return (
    <>
      <h3>{message.channel}</h3>
      {message.parts.map(({ text, buttons }) => (
        <div class="ed-preview__message" lang={lang}>
          <pre class="ed-preview__text">{text}</pre>
          {buttons.length > 0 ? (
            <p class="ed-preview__buttons">{buttons.map((button) => `[ ${button} ]`).join(' ')}</p>
          ) : null}
        </div>
      ))}
    </>
  )
}
