import { articlePath } from '../../../answer/article-path.ts'
import { type Article, isPublished } from '../../../knowledge/article.ts'
import { formatDate } from '../../../website/format-date.ts'
import { hasRole } from '../../auth/roles.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import type { Page } from '../../editor-environment.ts'
import type { Draft } from '../create-drafts.ts'
import type { ArticleWarning } from '../find-warnings.ts'
import type { Preview } from '../preview-article.ts'
import { articlePaths, articlesBreadcrumb } from './article-paths.ts'
import { languageNames, stateNames } from './article-texts.ts'
import { describeMoment } from './local-time.ts'
import { PreviewPanel } from './PreviewPanel.tsx'

interface ArticleOverviewPageProps {
  page: Page
  article: Article
  draft: Draft | undefined
  warnings: ArticleWarning[]
  preview: Preview
  /** The same article in the other language. */
  translation: { article: Article | undefined; isOutdated: boolean }
  expiry: { expireAt: number; error: string | null } | undefined
}

/** One article as it is published, with what an editor can do with it. */
export function ArticleOverviewPage(props: ArticleOverviewPageProps) {
  const { page, article, draft, warnings, preview, expiry } = props
  const timeZone = page.organisation.tijdzone
  const mayWrite = page.editor !== undefined && hasRole(page.editor.role, 'redacteur')
  return (
    <EditorPage page={page} title={article.vraag} breadcrumbs={[articlesBreadcrumb]}>
      {expiry ? (
        <Alert kind={expiry.error === null ? 'info' : 'error'}>
          Dit artikel gaat uit beeld op {describeMoment(expiry.expireAt, timeZone)}. {expiry.error}
        </Alert>
      ) : null}
      {draft ? (
        <Alert kind="info" title={stateNames[draft.state]}>
          {draft.updatedBy} werkt aan een wijziging. Gaat u verder, dan werkt u in hetzelfde concept.
        </Alert>
      ) : null}
      <div class="ed-actions">
        {mayWrite ? (
          <PostForm page={page} action={articlePaths.change} class="ed-inline-form">
            <input type="hidden" name="pad" value={article.path} />
            <Button>{draft ? 'Verder met het concept' : 'Wijzigen'}</Button>
          </PostForm>
        ) : null}
        <a href={articlePaths.history(article.path)}>Versies</a>
        {isPublished(article) ? <a href={articlePath(article)}>Bekijk op de website</a> : null}
      </div>
      <section aria-label="Gegevens">
        <dl class="ed-facts">
          <dt>Taal</dt>
          <dd>{languageNames[article.language]}</dd>
          <dt>Zichtbaar voor bezoekers</dt>
          <dd>{isPublished(article) ? 'ja' : 'nee'}</dd>
          <dt>Gewijzigd</dt>
          <dd>{article.gewijzigd ? describeMoment(Date.parse(article.gewijzigd), timeZone) : 'onbekend'}</dd>
          <dt>Gecontroleerd</dt>
          <dd>
            {article.gecontroleerdOp ? formatDate(article.gecontroleerdOp, 'nl', timeZone) : 'onbekend'}
          </dd>
          <dt>Herzien voor</dt>
          <dd>{article.herzienVoor ? formatDate(article.herzienVoor, 'nl', timeZone) : 'geen datum'}</dd>
          <dt>Bestand</dt>
          <dd>
            <code>{article.path}</code>
          </dd>
        </dl>
      </section>
      <TranslationPart {...props} mayWrite={mayWrite} />
      {warnings.length > 0 ? (
        <section aria-labelledby="let-op">
          <h2 id="let-op">Let op</h2>
          <ul>
            {warnings.map(({ message }) => (
              <li>{message}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <PreviewPanel preview={preview} language={article.language} />
    </EditorPage>
  )
}

function TranslationPart(props: ArticleOverviewPageProps & { mayWrite: boolean }) {
  const { page, article, translation, mayWrite } = props
  const other = article.language === 'nl' ? 'en' : 'nl'
  const name = languageNames[other]
  return (
    <section aria-labelledby="vertaling">
      <h2 id="vertaling">Vertaling</h2>
      {translation.article ? (
        <p>
          {name}:{' '}
          <a href={articlePaths.article(translation.article.path)} lang={other}>
            {translation.article.vraag}
          </a>
        </p>
      ) : (
        <p>Dit artikel is er nog niet in het {name}.</p>
      )}
      {translation.isOutdated ? (
        <Alert kind="warning">
          De Nederlandse tekst is later gewijzigd dan de Engelse. Werk de vertaling bij.
        </Alert>
      ) : null}
      {mayWrite && article.language === 'nl' ? (
        <PostForm page={page} action={articlePaths.translate} class="ed-inline-form">
          <input type="hidden" name="pad" value={article.path} />
          <Button kind="secondary">{translation.article ? 'Vertaling bijwerken' : 'Vertalen'}</Button>
        </PostForm>
      ) : null}
    </section>
  )
}
