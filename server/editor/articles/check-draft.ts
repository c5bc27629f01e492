import type { Article } from '../../knowledge/article.ts'
import { checkArticles } from '../../knowledge/check-articles.ts'
import { type ParsedArticle, parseArticle } from '../../knowledge/parse-article.ts'
import type { Problem } from '../../knowledge/problem.ts'
import type { Language } from '../../question.ts'
import { checkContent } from './find-warnings.ts'

/** Something wrong with a draft, at the field where the editor can put it right. */
export interface DraftProblem {
  severity: 'error' | 'warning'
  /** A field of the form, or `body`. */
  field: string
  /** What is wrong and what to do, as sentences. */
  message: string
}

interface Candidate {
  path: string
  text: string
  language: Language
}

/**
 * Everything that is wrong with a text as it would be published: the checks of a file, of what is missing or too old,
 * and those between articles.
 * @param articles all articles there are, drafts too
 * @param today as 2026-11-01
 * @returns the article too, when nothing is so wrong that it would not be served
 */
export function checkDraft(
  { path, text, language }: Candidate,
  articles: Article[],
  today: string,
): { article?: Article; problems: DraftProblem[] } {
  const parsed: ParsedArticle = parseArticle(path, text, language)
  const own = parsed.problems.filter(isForEditor).map(toDraftProblem)
  if (!parsed.article) return { problems: own }
  const { article } = parsed
  const others = articles.filter((other) => other.path !== path)
  const clash = others.find((other) => other.language === language && other.id === article.id)
  const slug = others.find((other) => other.language === language && other.slug === article.slug)
  const problems = [
    ...own,
    ...(clash ? [takenId(clash)] : []),
    ...(slug ? [takenSlug(slug)] : []),
    ...newProblems(article, others, articles),
    ...checkContent(article, today).map(toWarning),
  ]
  return problems.some(({ severity }) => severity === 'error') ? { problems } : { article, problems }
}

/** Dead links in this article, and links from others that this change breaks. */
function newProblems(article: Article, others: Article[], before: Article[]): DraftProblem[] {
  const known = new Set(checkArticles(before).map((problem) => `${problem.file} ${problem.message}`))
  return checkArticles([...others, article]).flatMap((problem) => {
    if (problem.file === article.path) return [toDraftProblem(problem)]
    if (known.has(`${problem.file} ${problem.message}`)) return []
    const other = others.find(({ path }) => path === problem.file)
    const message = `Door deze wijziging klopt een link in "${other?.vraag ?? problem.file}" niet meer. ${problem.message}`
    return [{ severity: 'warning' as const, field: 'body', message }]
  })
}

/** Unknown fields are somebody's own; the form does not show them and leaves them alone. */
function isForEditor(problem: Problem): boolean {
  return problem.severity === 'error'
}

function toWarning({ field, message }: Pick<DraftProblem, 'field' | 'message'>): DraftProblem {
  return { severity: 'warning', field, message }
}

function toDraftProblem(problem: Problem): DraftProblem {
  const field = problem.field?.split('.')[0] ?? 'body'
  const sentence = problem.severity === 'error' ? sentences[field] : undefined
  return { severity: problem.severity, field, message: sentence ?? `${problem.message} ${problem.remedy}` }
}

/** What to do, in the words of the form; the knowledge base's own words speak of files. */
const sentences: Record<string, string> = {
  vraag: 'Schrijf de vraag op, in 3 tot 250 tekens.',
  status: 'Kies een status: actief, non-actief of te verwijderen.',
  doelgroep: 'Kies een doelgroep: inwoners, bedrijven of allebei.',
  kort: 'De korte tekst is te lang: hoogstens 480 tekens. Maak hem korter.',
  producten: 'Geef elk product een naam, en schrijf adressen helemaal uit, zoals https://www.voorbeeld.nl.',
  gerelateerd:
    'Een gerelateerd artikel is niet goed opgegeven. Haal het weg en kies het opnieuw uit de lijst.',
  gecontroleerdOp: 'Schrijf de datum van de controle als jaar-maand-dag, zoals 2026-11-01.',
  herzienVoor: 'Schrijf de datum van herziening als jaar-maand-dag, zoals 2027-05-01.',
  body: 'Schrijf het antwoord: de tekst is nog leeg.',
}

function takenId(other: Article): DraftProblem {
  return {
    severity: 'error',
    field: 'vraag',
    message: `Dit artikel is er al in deze taal: "${other.vraag}" (${other.path}). Wijzig dat artikel, en verwerp dit concept.`,
  }
}

function takenSlug(other: Article): DraftProblem {
  return {
    severity: 'error',
    field: 'vraag',
    message: `De bestandsnaam is al van "${other.vraag}" (${other.path}). Maak de vraag anders, of wijzig dat artikel.`,
  }
}
