import { type LanguageReport, longAverage } from '../../plain-language/check-language.ts'

const shown = 30

/** How plainly a text is written, with the places to look at; the script makes the places select the text. */
export function LanguagePanel({ report }: { report: LanguageReport }) {
  const { findings, words, sentences, average, isAverageTooLong, flesch } = report
  if (words === 0) return <p class="ed-empty">Zodra er tekst is, ziet u hier of die begrijpelijk is.</p>
  return (
    <div class="ed-language">
      <p>
        {words} woorden in {sentences} zinnen; gemiddeld {String(average).replace('.', ',')} woorden in een
        zin.{' '}
        {isAverageTooLong ? (
          <strong>Dat is te lang: schrijf gemiddeld hoogstens {longAverage} woorden.</strong>
        ) : null}{' '}
        {flesch === undefined ? null : (
          <>Leesgemak volgens Flesch-Douma: {flesch} (hoger is makkelijker; alleen een advies).</>
        )}
      </p>
      {findings.length === 0 ? (
        <p>Geen lange zinnen, lijdende vorm of ambtelijke woorden gevonden.</p>
      ) : (
        <ul class="ed-findings">
          {findings.slice(0, shown).map(({ severity, offset, length, hint, text }) => (
            <li
              class={severity === 'fail' ? 'ed-finding ed-finding--fail' : 'ed-finding'}
              data-offset={offset}
              data-length={length}
            >
              {severity === 'fail' ? <strong>Te lang. </strong> : null}
              {hint}
              {hint.includes(text) ? null : <q>{shorten(text)}</q>}
            </li>
          ))}
        </ul>
      )}
      {findings.length > shown ? <p>En nog {findings.length - shown}.</p> : null}
    </div>
  )
}

function shorten(text: string): string {
  return text.length > 90 ? `${text.slice(0, 87)}…` : text
}
