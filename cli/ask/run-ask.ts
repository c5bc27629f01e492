import { text as readAll } from 'node:stream/consumers'
import type { Language } from '../../server/question.ts'
import { readSettings } from '../../server/settings.ts'
import { createLogger } from '../create-logger.ts'

export interface AskOptions {
  taal?: Language
  json?: boolean
  explain?: boolean
  /** A conversation to go on with, as an earlier answer gave it. */
  gesprek?: string
}

/**
 * `vraagbaak ask`: one question, or a conversation when there is none and a person is at the terminal.
 * @returns the exit status: 0 answered, 2 not answered
 */
export async function runAsk(words: string[], options: AskOptions): Promise<number> {
  const question = await readQuestion(words)
  if (question === undefined && !isConversation(options)) {
    throw new Error(
      'Er is geen vraag. Zet hem tussen aanhalingstekens achter "ask", bijvoorbeeld: vraagbaak ask "wat kost een paspoort"',
    )
  }
  const settings = readSettings(process.env)
  const { assembleAnswering } = await import('../assemble.ts')
  const vraagbaak = await assembleAnswering(settings, { logger: createLogger('error') })
  try {
    if (question !== undefined) {
      const { answerOnce } = await import('./answer-once.ts')
      return await answerOnce(question, options, vraagbaak, settings)
    }
    const { runChat } = await import('../screens/run-chat.tsx')
    await runChat(options, vraagbaak, settings)
    return 0
  } finally {
    vraagbaak.close()
  }
}

/** The question on the command line, or from standard input for `-`; nothing when there is none. */
async function readQuestion(words: string[]): Promise<string | undefined> {
  if (words.length === 0) return undefined
  if (words.length === 1 && words[0] === '-') return (await readAll(process.stdin)).trim()
  return words.join(' ')
}

function isConversation({ json, explain }: AskOptions): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && json !== true && explain !== true
}
