import { hasRole } from '../../auth/roles.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { SelectField } from '../../components/SelectField.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { Page } from '../../editor-environment.ts'
import { formatShare } from '../../format-share.ts'
import { articlePaths } from './article-paths.ts'
import { filterOptions, languageNames, stateNames } from './article-texts.ts'
import type { ArticleRow, ArticleSelection } from './list-articles.ts'

interface ArticlesPageProps {
  page: Page
  selection: ArticleSelection
  rows: ArticleRow[]
  /** The rows that are shown are those of this page; the first is 1. */
  current: number
  /** What the editor should know about the repository: no history, not sent. */
  notices: string[]
}

const rowsPerPage = 50

/** All articles and drafts, with filters. */
export function ArticlesPage({ page, selection, rows, current, notices }: ArticlesPageProps) {
  const start = (current - 1) * rowsPerPage
  const { filter, search, language } = selection
  return (
    <EditorPage page={page} title="Artikelen">
      {notices.map((notice) => (
        <Alert kind="warning">{notice}</Alert>
      ))}
      {page.editor && hasRole(page.editor.role, 'redacteur') ? (
        <p>
          <a class="utrecht-button utrecht-button--primary-action ed-button-link" href={articlePaths.create}>
            Nieuw artikel
          </a>
        </p>
      ) : null}
      <form class="ed-filter" method="get" action={articlePaths.list}>
        <TextField name="zoek" label="Zoeken" type="search" value={search} />
        <SelectField name="filter" label="Welke artikelen" value={filter} options={filterOptions} />
        <SelectField
          name="taal"
          label="Taal"
          value={language}
          options={[
            { value: '', label: 'Alle talen' },
            { value: 'nl', label: languageNames.nl },
            { value: 'en', label: languageNames.en },
          ]}
        />
        <Button kind="secondary">Toon</Button>
      </form>
      <DataTable
        caption={rows.length === 1 ? '1 artikel' : `${rows.length} artikelen`}
        rows={rows.slice(start, start + rowsPerPage)}
        empty="Geen enkel artikel past bij deze keuze. Kies ruimer, of maak een nieuw artikel."
        columns={[
          { title: 'Vraag', cell: (row) => <RowLink row={row} /> },
          { title: 'Taal', cell: (row) => languageNames[row.language] },
          { title: 'Stand', cell: (row) => <RowState row={row} /> },
          { title: 'Getoond', kind: 'number', cell: ({ usage }) => usage.shown },
          { title: 'Geholpen', kind: 'number', cell: ({ usage }) => shareHelped(usage) },
          { title: 'Let op', cell: (row) => <Warnings row={row} /> },
        ]}
      />
      <Pagination
        path={articlePaths.list}
        query={{ zoek: search, filter, taal: language }}
        current={current}
        total={Math.ceil(rows.length / rowsPerPage)}
      />
    </EditorPage>
  )
}

function RowLink({ row: { title, article, draft, language } }: { row: ArticleRow }) {
  const lang = language === 'nl' ? undefined : language
  if (article)
    return (
      <a href={articlePaths.article(article.path)} lang={lang}>
        {title}
      </a>
    )
  if (draft)
    return (
      <a href={articlePaths.draft(draft.id)} lang={lang}>
        {title}
      </a>
    )
  return <>{title}</>
}

function RowState({ row: { article, draft } }: { row: ArticleRow }) {
  if (draft)
    return (
      <>
        <span class="ed-label">{stateNames[draft.state]}</span>
        {article ? null : ' nieuw artikel'} van {draft.updatedBy}
      </>
    )
  if (!article) return <span class="ed-label ed-label--warning">Niet te lezen</span>
  if (article.publicatie === 'concept') return <span class="ed-label">Concept in het bestand</span>
  if (article.status !== 'actief') return <span class="ed-label">Niet zichtbaar</span>
  return <>Gepubliceerd</>
}

function Warnings({ row: { warnings, draft, translation } }: { row: ArticleRow }) {
  const texts = [
    ...(draft?.error ? ['Publiceren mislukt'] : []),
    ...(translation === 'outdated' ? ['Engelse tekst is ouder'] : []),
    ...warnings.map(({ kind }) => warningNames[kind]),
  ]
  if (texts.length === 0) return <>–</>
  return <>{[...new Set(texts)].join(', ')}</>
}

const warningNames: Record<ArticleRow['warnings'][number]['kind'], string> = {
  link: 'Link klopt niet',
  file: 'Fout in het bestand',
  short: 'Geen korte tekst',
  variants: 'Geen vraagvarianten',
  review: 'Herziening nodig',
}

function shareHelped({ helped, notHelped }: ArticleRow['usage']): string {
  if (helped + notHelped === 0) return '–'
  return `${formatShare(helped, helped + notHelped)} van\u00A0${helped + notHelped}`
}
