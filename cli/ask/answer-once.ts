import type { Settings } from '../../server/settings.ts'
import type { Answering } from '../assemble.ts'
import { explainQuestion } from './explain-question.ts'
import { plainReply } from './plain-reply.ts'
import { type PresentedReply, createPresenter } from './present-reply.ts'
import { printExplanation } from './print-explanation.ts'
import type { AskOptions } from './run-ask.ts'

/** Lines longer than this are hard to read, however wide the terminal is. */
const widestColumns = 100

/**
 * Asks one question and prints what comes out.
 * @returns the exit status: 0 when an article answers, 2 when not
 */
export async function answerOnce(
  text: string,
  { taal, gesprek, json, explain }: AskOptions,
  vraagbaak: Answering,
  settings: Settings,
): Promise<number> {
  const question = {
    text,
    channel: 'terminal',
    ...(taal === undefined ? {} : { language: taal }),
    ...(gesprek === undefined ? {} : { conversation: gesprek }),
  }
  const reply = await vraagbaak.ask(question)
  const explanation = explain === true ? explainQuestion(question, vraagbaak.search) : undefined
  const links = { find: vraagbaak.knowledge.findByPath, publicUrl: settings.PUBLIC_URL }
  if (json === true) {
    const { replyToJson } = await import('../../server/api/reply-to-json.ts')
    const object = replyToJson(reply, links)
    print(JSON.stringify(explanation ? { ...object, uitleg: explanation } : object, null, 2))
  } else if (explanation) print(printExplanation(explanation))
  else print(await readableReply(createPresenter(links).reply(reply)))
  return reply.kind === 'answer' ? 0 : 2
}

/** Styled for a person at a terminal; plain for a file, a pipe and those who set NO_COLOR. */
async function readableReply(presented: PresentedReply): Promise<string> {
  if (!process.stdout.isTTY || process.env['NO_COLOR']) return plainReply(presented)
  const { renderReply } = await import('../screens/render-reply.tsx')
  return `\n${renderReply(presented, Math.min(process.stdout.columns, widestColumns))}\n`
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
