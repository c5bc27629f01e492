import { fieldId } from '../../components/Field.tsx'
import type { DraftProblem } from '../check-draft.ts'

interface ContentPanelProps {
  /** Nothing as long as there is no article to check. */
  warnings: DraftProblem[] | undefined
}

/** What is missing in an article, too old or pointing nowhere; replaced as a whole by the script. */
export function ContentPanel({ warnings }: ContentPanelProps) {
  if (!warnings)
    return <p class="ed-empty">Zodra er een vraag en een antwoord zijn, ziet u hier of er iets mist.</p>
  if (warnings.length === 0)
    return <p>Alle links kloppen. De korte tekst en de vraagvarianten zijn er. Herzien is nu niet nodig.</p>
  return (
    <ul class="ed-findings">
      {warnings.map(({ field, message }) => (
        <li class="ed-finding">
          <a href={`#${fieldId(field)}`}>{message}</a>
        </li>
      ))}
    </ul>
  )
}
