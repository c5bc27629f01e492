/** @jsxImportSource react */
import { render } from 'ink'
import { parseMarkdown } from '../../server/knowledge/markdown.ts'
import type { Settings } from '../../server/settings.ts'
import { createPresenter } from '../ask/present-reply.ts'
import type { AskOptions } from '../ask/run-ask.ts'
import type { Answering } from '../assemble.ts'
import { Chat } from './Chat.tsx'

/** Holds a conversation until the person leaves it. */
export async function runChat(
  { taal, gesprek }: AskOptions,
  vraagbaak: Answering,
  settings: Settings,
): Promise<void> {
  const language = taal ?? 'nl'
  const { organisation } = vraagbaak
  const ask = (text: string, conversation = gesprek) =>
    vraagbaak.ask({
      text,
      channel: 'terminal',
      ...(taal === undefined ? {} : { language: taal }),
      ...(conversation === undefined ? {} : { conversation }),
    })
  const screen = render(
    <Chat
      language={language}
      organisation={organisation.naam[language]}
      welcome={parseMarkdown(organisation.berichten.welkom[language]).children}
      ask={ask}
      present={createPresenter({ find: vraagbaak.knowledge.findByPath, publicUrl: settings.PUBLIC_URL })}
    />,
    // The screen itself hears Ctrl-C, as every other key.
    { exitOnCtrlC: false },
  )
  await screen.waitUntilExit()
}
