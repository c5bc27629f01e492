import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** A question with the article that must answer it; `also` lists articles that answer it as well. */
const expectedQuestion = z.object({
  id: z.string(),
  also: z.array(z.string()).default([]),
  q: z.string(),
  kind: z.string().default('overig'),
})

/** A question that no article answers; rows with the same cluster ask the same. */
const unanswerableQuestion = z.object({
  q: z.string(),
  kind: z.string().optional(),
  cluster: z.string().nullable().default(null),
})

/** A conversation; each turn has the article that must answer it. */
const dialogue = z.object({
  turns: z.array(z.object({ q: z.string(), id: z.string(), also: z.array(z.string()).default([]) })).min(1),
})

export type ExpectedQuestion = z.infer<typeof expectedQuestion>
export type UnanswerableQuestion = z.infer<typeof unanswerableQuestion>
export type Dialogue = z.infer<typeof dialogue>

export const readExpectedQuestions = (file: string) => readRows(file, z.array(expectedQuestion))
export const readUnanswerableQuestions = (file: string) => readRows(file, z.array(unanswerableQuestion))
export const readDialogues = (file: string) => readRows(file, z.array(dialogue))

async function readRows<Rows>(file: string, schema: z.ZodType<Rows>): Promise<Rows> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`Het bestand ${file} is niet te lezen. Controleer de naam en de leesrechten.`)
  })
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new Error(`Het bestand ${file} heeft niet de vorm van een lijst met vragen:\n${reason}`, {
      cause: error,
    })
  }
}
