import type { RootContent } from 'mdast'
import { stringify } from 'yaml'
import type { FrontMatter } from '../front-matter.ts'
import { printMarkdown } from '../markdown.ts'
import { htmlToMarkdown } from './html-to-markdown.ts'
import type { RijksoverheidVac } from './vac-schema.ts'

/** What an editor adds to an imported article; importing again keeps it. */
const editorFields = [
  'trefwoorden',
  'vraagvarianten',
  'producten',
  'gerelateerd',
  'kort',
  'gecontroleerdOp',
  'herzienVoor',
] as const

/**
 * A Rijksoverheid VAC to the text of an article file.
 * @param sourceFile name of the JSON file that is kept beside the article
 * @param earlier the front matter of the article when it was imported before
 */
export function convertVac(
  vac: RijksoverheidVac,
  sourceFile: string,
  earlier?: Partial<FrontMatter>,
): string {
  const kept = Object.fromEntries(
    editorFields.flatMap((field) => (isFilled(earlier?.[field]) ? [[field, earlier?.[field]]] : [])),
  )
  const frontMatter = {
    id: vac.id,
    vraag: vac.question.trim(),
    status: 'actief',
    publicatie: earlier?.publicatie ?? 'gepubliceerd',
    doelgroep: earlier?.doelgroep ?? 'eu-burger',
    onderwerpen: vac.subjects,
    afdelingen: vac.organisationalunits.map((naam) => ({ naam })),
    ...kept,
    gewijzigd: withZone(vac.lastmodified),
    bron: {
      soort: 'rijksoverheid',
      url: vac.canonical,
      ...(vac.dataurl === undefined ? {} : { gegevens: vac.dataurl }),
      ...(vac.license === undefined ? {} : { licentie: vac.license }),
      bestand: sourceFile,
    },
  }
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${printMarkdown(bodyOf(vac))}\n`
}

function bodyOf(vac: RijksoverheidVac): RootContent[] {
  const body = htmlToMarkdown(vac.introduction ?? '', 2)
  for (const { paragraphtitle, paragraph } of vac.content ?? []) {
    const title = paragraphtitle?.trim()
    if (title) body.push({ type: 'heading', depth: 2, children: [{ type: 'text', value: title }] })
    body.push(...htmlToMarkdown(paragraph ?? '', title ? 3 : 2))
  }
  return body
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

/** A time without a zone is taken as UTC. */
function withZone(time: string): string {
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`
}
