import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const regressionQuestion = z.object({
  /** The article that must answer. */
  id: z.string(),
  /** Articles that answer it as well. */
  also: z.array(z.string()).default([]),
  q: z.string(),
})

/** A question with the article that must answer it. */
export type RegressionQuestion = z.infer<typeof regressionQuestion>

/**
 * The regression set in a file; none when there is no file yet.
 * @throws a sentence with the remedy when the file is no list of questions
 */
export async function readRegressionSet(file: string): Promise<RegressionQuestion[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '[]'
    throw new Error(`De lijst met testvragen ${file} is niet te lezen. Controleer de leesrechten.`, {
      cause: error,
    })
  })
  try {
    return z.array(regressionQuestion).parse(JSON.parse(text))
  } catch (error) {
    throw new Error(
      `De lijst met testvragen ${file} heeft niet de vorm van een lijst met vragen. Herstel het bestand of haal het weg.`,
      { cause: error },
    )
  }
}
