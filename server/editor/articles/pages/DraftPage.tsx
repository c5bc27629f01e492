import type { Article } from '../../../knowledge/article.ts'
import { Alert } from '../../components/Alert.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import type { LanguageReport } from '../../plain-language/check-language.ts'
import { questionPaths } from '../../questions/question-paths.ts'
import type { DraftProblem } from '../check-draft.ts'
import type { Preview } from '../preview-article.ts'
import { articlePaths, articlesBreadcrumb } from './article-paths.ts'
import { languageNames, stateNames } from './article-texts.ts'
import { ContentPanel } from './ContentPanel.tsx'
import { DraftForm, type DraftFormProps } from './DraftForm.tsx'
import { DraftSteps } from './DraftSteps.tsx'
import { LanguagePanel } from './LanguagePanel.tsx'
import { describeMoment } from './local-time.ts'
import { PreviewPanel } from './PreviewPanel.tsx'

interface DraftPageProps extends DraftFormProps {
  report: LanguageReport
  /** The groups of asked questions that it answers once it is published. */
  groups: { id: string; label: string }[]
  /** A text that somebody saved at the same time waits for a choice. */
  mustChoose: boolean
  preview: Preview | undefined
  /** What the check of the content found; nothing while it is no article yet. */
  warnings: DraftProblem[] | undefined
  /** The Dutch article beside its translation, as Markdown. */
  source: { article: Article; text: string; isNewer: boolean } | undefined
  scripts: string[]
}

/** The editor of a draft. Works without JavaScript; with it the preview and the language check follow the typing. */
export function DraftPage(props: DraftPageProps) {
  const { page, draft, report, preview, warnings, groups, source, scripts, errors } = props
  const title =
    draft.content.fields.vraag || (source ? `Vertaling van: ${source.article.vraag}` : 'Nieuw artikel')
  const timeZone = page.organisation.tijdzone
  return (
    <EditorPage page={page} title={title} breadcrumbs={[articlesBreadcrumb]} scripts={scripts}>
      <p class="ed-draft-state">
        <span class="ed-label">{stateNames[draft.state]}</span> {languageNames[draft.language]}. Laatst
        opgeslagen door {draft.updatedBy} op {describeMoment(draft.updatedAt, timeZone)}.{' '}
        <a href={articlePaths.texts(draft.id)}>Alle opgeslagen teksten</a>
      </p>
      {groups.length > 0 ? (
        <p>
          Na publicatie {groups.length === 1 ? 'is deze groep vragen' : 'zijn deze groepen vragen'} opgelost:{' '}
          {groups.map(({ id, label }, place) => (
            <>
              {place > 0 ? ', ' : ''}
              <a href={questionPaths.group(id)} lang={draft.language}>
                {label}
              </a>
            </>
          ))}
          .
        </p>
      ) : null}
      {props.mustChoose ? (
        <Alert kind="warning" title="Er wacht nog een tekst">
          Twee mensen hebben tegelijk een andere tekst geschreven.{' '}
          <a href={articlePaths.merge(draft.id)}>Kies welke tekst blijft</a>. Daarna kunt u publiceren.
        </Alert>
      ) : null}
      {draft.error && draft.error !== page.flash?.text ? (
        <Alert kind="error" title="Publiceren is niet gelukt">
          {draft.error}
        </Alert>
      ) : null}
      {draft.note ? (
        <Alert kind="info" title="Opmerking">
          {draft.note}
        </Alert>
      ) : null}
      {draft.state === 'gepland' && draft.publishAt !== null ? (
        <Alert kind="info" title="Gepland">
          Dit concept wordt gepubliceerd op {describeMoment(draft.publishAt, timeZone)}. Wat u nu opslaat,
          gaat dan mee.
        </Alert>
      ) : null}
      {errors.length > 0 ? (
        <Alert kind="warning" title="Nog te doen voor u kunt publiceren">
          <ul>
            {errors.map(({ field, message }) => (
              <li>
                <a href={`#veld-${field}`}>{message}</a>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {source?.isNewer ? (
        <Alert kind="warning">
          De Nederlandse tekst is later gewijzigd dan deze vertaling. Vergelijk ze.
        </Alert>
      ) : null}
      <div class="ed-draft">
        <DraftForm {...props} />
        <div class="ed-draft__side">
          {source ? <DutchSource {...source} /> : null}
          <section aria-labelledby="taal" id="taalcontrole">
            <h2 id="taal">Begrijpelijk geschreven?</h2>
            <div data-part="taal">
              <LanguagePanel report={report} />
            </div>
          </section>
          <section aria-labelledby="inhoudscontrole">
            <h2 id="inhoudscontrole">Is het artikel compleet?</h2>
            <div data-part="inhoud">
              <ContentPanel warnings={warnings} />
            </div>
          </section>
          <section
            aria-label="Voorbeeld"
            id="voorbeeld"
            data-part="voorbeeld"
            data-address={articlePaths.preview(draft.id)}
          >
            <PreviewPanel preview={preview} language={draft.language} />
          </section>
        </div>
      </div>
      <DraftSteps page={page} draft={draft} />
    </EditorPage>
  )
}

function DutchSource({ article, text }: NonNullable<DraftPageProps['source']>) {
  return (
    <section class="ed-source" aria-labelledby="nederlands">
      <h2 id="nederlands">De Nederlandse tekst</h2>
      <p class="ed-preview__title">{article.vraag}</p>
      {article.kort ? <p>{article.kort}</p> : null}
      <pre class="ed-source__text">{text}</pre>
    </section>
  )
}
