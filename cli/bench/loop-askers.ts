import type { Reply } from '../../server/answer/reply.ts'
import type { LoopWorld } from './loop-world.ts'

/** A question of the file; without expected articles no article answers it. */
export interface LoopQuestion {
  text: string
  expected: readonly string[]
}

/** What an asker got: the expected article or another, as the answer or among the choices, or neither. */
export type LoopOutcome = 'answered right' | 'offered right' | 'answered wrong' | 'offered wrong' | 'none'

const second = 1000

/**
 * Asks a question in the chat and does what a patient asker does: takes the right choice, and says that a wrong answer
 * did not help.
 */
export async function askAndReact(question: LoopQuestion, world: LoopWorld): Promise<LoopOutcome> {
  world.wait(second)
  const reply = await world.ask({ text: question.text, channel: 'widget' })
  const outcome = outcomeOf(reply, question)
  if (outcome === 'answered wrong') await world.log.rate(reply.id, false, undefined, world.now().getTime())
  if (outcome === 'offered right') await takeChoice(reply, question, world)
  return outcome
}

/** What a button of the choices does: it asks the title of the article in the same conversation. */
async function takeChoice(reply: Reply, { expected }: LoopQuestion, world: LoopWorld): Promise<void> {
  if (reply.kind !== 'choices') return
  const choice = reply.choices.find(({ id }) => expected.includes(id))
  if (!choice) return
  world.wait(second)
  await world.ask({ text: choice.vraag, channel: 'widget', conversation: reply.conversation })
}

function outcomeOf(reply: Reply, { expected }: LoopQuestion): LoopOutcome {
  if (reply.kind === 'answer')
    return expected.includes(reply.article.id) ? 'answered right' : 'answered wrong'
  if (reply.kind !== 'choices') return 'none'
  return reply.choices.some(({ id }) => expected.includes(id)) ? 'offered right' : 'offered wrong'
}
