import type { List, RootContent } from 'mdast'
import { articlePath } from '../../server/answer/article-path.ts'
import type { ChoicesReply } from '../../server/answer/reply.ts'
import type { Option, Part } from '../channel.ts'
import { contactList, contactPage } from './contact-list.ts'
import { link, list, paragraph } from './content-nodes.ts'
import { createParts } from './create-parts.ts'
import { introduction } from './introduction.ts'
import type { RenderFrame } from './render-frame.ts'
import { renderingTexts } from './rendering-texts.ts'
import { shortenLabel } from './shorten-label.ts'
import { tidyContent } from './tidy-content.ts'

/** Characters of a question, ever fewer, when the whole questions take more parts than the channel allows. */
const shorterQuestions = [120, 60]

/**
 * The questions to choose from, whole and numbered, and what to do when it is none of them. The numbers stand in the
 * text and on the buttons, so that pressing a button, typing a number and reading aloud all work.
 */
export function renderChoices(reply: ChoicesReply, frame: RenderFrame): Part[] {
  const { language, choices, contact } = reply
  const { limits, publicUrl } = frame
  const texts = renderingTexts[language]
  const message = tidyContent(reply.message, { pageUrl: publicUrl })
  const howTo = hasButtons(reply, frame) ? [] : [paragraph(texts.answerWithNumber)]
  const options = choices.map(({ vraag }, index) => choiceOption(reply.id, vraag, index + 1, frame))
  const create = (questions: List, ...others: RootContent[]) => {
    const content = [...introduction(language, frame), ...message, questions, ...howTo, ...others]
    return createParts({ content, language, options }, limits)
  }

  const person = contact.length === 0 ? [] : [paragraph(texts.notThere), ...contactList(contact, language)]
  let parts = create(choiceList(reply, frame), ...person)
  for (const length of [Infinity, ...shorterQuestions]) {
    if (parts.length <= limits.parts) break
    parts = create(choiceList(reply, frame, length), contactPage(texts.notThereBriefly, language, publicUrl))
  }
  return parts
}

/** By e-mail a question links to its article: pressing a link is easier there than sending a number. */
function choiceList({ choices }: ChoicesReply, { limits, publicUrl }: RenderFrame, length = Infinity): List {
  return list(
    true,
    choices.map((article) =>
      limits.text === Infinity
        ? paragraph(link(article.vraag, `${publicUrl}${articlePath(article)}`))
        : paragraph(shortenLabel(article.vraag, length)),
    ),
  )
}

function choiceOption(id: string, question: string, number: number, { limits }: RenderFrame): Option {
  const whole = `${number}. ${question}`
  const label = shortenLabel(whole, limits.options.label)
  return { value: `keuze:${id}:${number}`, label, ...(label === whole ? {} : { description: question }) }
}

function hasButtons({ choices }: ChoicesReply, { limits }: RenderFrame): boolean {
  return limits.options.style === 'buttons' && choices.length <= limits.options.maximum
}
