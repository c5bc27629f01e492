import { questionPaths } from './question-paths.ts'

/** The two ways to look at what was asked. */
export function QuestionsTabs({ current }: { current: 'groups' | 'log' }) {
  return (
    <nav class="ed-tabs" aria-label="Vragen">
      <a href={questionPaths.groups} aria-current={current === 'groups' ? 'page' : undefined}>
        Groepen
      </a>
      <a href={questionPaths.log} aria-current={current === 'log' ? 'page' : undefined}>
        Alle vragen
      </a>
    </nav>
  )
}
