import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { exampleContent } from './create-test-app.ts'

/** An empty folder of one test. Remove it after. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'vraagbaak-'))
}

/** Writes files into a folder, with the folders they need. */
export async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** The organisation of the example content, for a content folder of one test. */
export async function copyOrganisation(folder: string): Promise<void> {
  await cp(join(exampleContent, 'organisatie.yaml'), join(folder, 'organisatie.yaml'))
}

/** The text of a good article; `fields` replaces or adds front matter. */
export function articleText(fields: Record<string, unknown>, body = 'Dit is het antwoord.'): string {
  const frontMatter = {
    id: '11111111-1111-4111-8111-111111111111',
    vraag: 'Hoe werkt dit?',
    status: 'actief',
    doelgroep: 'eu-burger',
    ...fields,
  }
  return `---\n${stringify(frontMatter)}---\n\n${body}\n`
}
