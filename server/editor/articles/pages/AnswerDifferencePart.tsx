import type { DiffRow } from '../../../answer-diff/compare-answers.ts'
import type { AnswerDiff } from '../../../answer-diff/create-answer-diff.ts'
import type { GivenAnswer } from '../../../answer-diff/given-answer.ts'
import type { RegressionRow } from '../../../answer-diff/judge-regression.ts'
import { DataTable } from '../../components/DataTable.tsx'

interface AnswerDifferencePartProps {
  difference: AnswerDiff | undefined
}

/** So many rows of a kind are shown: who needs more looks at the log. */
const shown = 50

/** Which asked questions would get another answer. */
export function AnswerDifferencePart({ difference }: AnswerDifferencePartProps) {
  if (!difference) return <p class="ed-empty">Dit is te zien zodra het artikel geen fouten meer heeft.</p>
  const { asked, newlyAnswered, changed, lost, unchanged, regression } = difference
  const otherText = unchanged.rows.filter(({ hasOtherText }) => hasOtherText)
  return (
    <>
      <p>
        {asked.questions === 0
          ? 'Er zijn nog geen vragen gesteld om mee te vergelijken.'
          : `Wij hebben ${count(asked.questions, 'gestelde vraag', 'gestelde vragen')} opnieuw gesteld. Voor ${unchanged.questions - otherText.length} verandert er niets.`}{' '}
        {regression.questions === 0
          ? null
          : `Ook zijn ${count(regression.questions, 'testvraag', 'testvragen')} gesteld: vragen waarvan vastligt welk artikel ze beantwoordt.`}
      </p>
      <Changes title="Krijgt geen antwoord meer" rows={lost.rows} />
      <Changes title="Krijgt een ander antwoord" rows={changed.rows} />
      <Changes title="Krijgt nu wel een antwoord" rows={newlyAnswered.rows} />
      <SameArticle rows={otherText} />
      <Regressions
        title="Testvragen die slechter of anders worden beantwoord"
        rows={regression.confirmations}
      />
      <Regressions title="Testvragen die beter worden beantwoord" rows={regression.improved} />
    </>
  )
}

function Changes({ title, rows }: { title: string; rows: DiffRow[] }) {
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={caption(title, rows.length)}
      rows={rows.slice(0, shown)}
      empty=""
      columns={[
        { title: 'Vraag', cell: ({ question }) => question },
        { title: 'Keer gesteld', kind: 'number', cell: ({ count: times }) => times },
        { title: 'Nu', cell: ({ before }) => describe(before) },
        { title: 'Straks', cell: ({ after }) => describe(after) },
      ]}
    />
  )
}

/** Nothing else answers, but the text that is read is the new one. */
function SameArticle({ rows }: { rows: DiffRow[] }) {
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={caption('Krijgt hetzelfde artikel, met de nieuwe tekst', rows.length)}
      rows={rows.slice(0, shown)}
      empty=""
      columns={[
        { title: 'Vraag', cell: ({ question }) => question },
        { title: 'Keer gesteld', kind: 'number', cell: ({ count: times }) => times },
        { title: 'Antwoord', cell: ({ after }) => describe(after) },
      ]}
    />
  )
}

function Regressions({ title, rows }: { title: string; rows: RegressionRow[] }) {
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={caption(title, rows.length)}
      rows={rows.slice(0, shown)}
      empty=""
      columns={[
        { title: 'Testvraag', cell: ({ question }) => question },
        { title: 'Nu', cell: ({ before }) => describe(before) },
        { title: 'Straks', cell: ({ after }) => describe(after) },
      ]}
    />
  )
}

function describe(answer: GivenAnswer): string {
  switch (answer.kind) {
    case 'answer':
      return answer.section ? `${answer.article.vraag} (${answer.section.title})` : answer.article.vraag
    case 'choices':
      return `Keuze: ${answer.articles.map(({ vraag }) => vraag).join(' / ')}`
    case 'none':
      return 'Geen antwoord'
    case 'message':
      return 'Een vast bericht'
  }
}

function caption(title: string, rows: number): string {
  return rows > shown ? `${title} (${rows}, de eerste ${shown})` : `${title} (${rows})`
}

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`
}
