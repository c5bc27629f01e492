/** @jsxImportSource react */
import { Box, Static, Text, useApp, useInput } from 'ink'
import type { RootContent } from 'mdast'
import { useRef, useState } from 'react'
import type { Language } from '../../server/question.ts'
import { chatTexts } from './chat-texts.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { Content } from './Content.tsx'
import { type Turn, countOptions } from './conversation-state.ts'
import { Hints } from './Hints.tsx'
import { type Command, type Prompt, emptyPrompt, pressKey } from './press-key.ts'
import { QuestionInput } from './QuestionInput.tsx'
import { TurnView } from './TurnView.tsx'
import { useColumns } from './use-columns.ts'
import { type ConversationDependencies, useConversation } from './use-conversation.ts'

interface ChatProps extends Omit<ConversationDependencies, 'texts'> {
  /** The language of the screen; answers come in the language of the question. */
  language: Language
  /** Who answers. */
  organisation: string
  welcome: RootContent[]
}

/** The conversation in the terminal. What is answered scrolls away above; the line to type on stays below. */
export function Chat({ language, organisation, welcome, ask, present }: ChatProps) {
  const texts = chatTexts[language]
  const { exit } = useApp()
  const width = useColumns()
  const { state, latest, send, pick, showWhole } = useConversation({ ask, present, texts })
  const options =
    state.choices.length === 0 ? [] : [...state.choices.map(({ vraag }) => vraag), texts.noneOfThese]
  const prompt = usePrompt(() => countOptions(latest()), run)
  const isThinking = state.pending !== undefined
  // What is above cannot change any more; a turn with choices stays below until one is picked.
  const open = options.length > 0 ? state.turns.at(-1) : undefined
  const past = open ? state.turns.slice(0, -1) : state.turns

  function run(command: Command): boolean {
    if (command.kind === 'leave') exit()
    else if (latest().pending !== undefined) return false
    else if (command.kind === 'ask') void send(command.text)
    else if (command.kind === 'pick') pick(command.option)
    else showWhole()
    return true
  }

  return (
    <>
      <Static items={['welcome' as const, ...past]}>
        {(turn, index) =>
          turn === 'welcome' ? (
            <Welcome key={index} organisation={organisation} content={welcome} width={width} />
          ) : (
            <TurnView key={index} turn={turn satisfies Turn} language={language} width={width} />
          )
        }
      </Static>
      <Box flexDirection="column" width={width}>
        {isThinking ? <Thinking question={state.pending ?? ''} text={texts.thinking} /> : null}
        {open ? (
          <TurnView turn={open} language={language} width={width}>
            <ChoiceList options={options} selected={prompt.selected} />
          </TurnView>
        ) : null}
        {isThinking ? null : <QuestionInput line={prompt.line} placeholder={texts.placeholder} />}
        <Hints
          texts={texts.hints}
          hasOptions={options.length > 0}
          hasMore={state.shortened !== undefined}
          hasHistory={prompt.asked.length > 0}
        />
      </Box>
    </>
  )
}

/** The prompt and the keys that change it. A key whose command cannot run now leaves the prompt as it is. */
function usePrompt(options: () => number, run: (command: Command) => boolean): Prompt {
  const [prompt, show] = useState(emptyPrompt)
  // Keys can come faster than the screen is drawn: the latest prompt is kept beside the one on the screen.
  const latest = useRef(prompt)
  useInput((input, key) => {
    const { prompt: next, command } = pressKey(latest.current, { input, key, options: options() })
    if (command && !run(command)) return
    latest.current = next
    show(next)
  })
  return prompt
}

function Welcome({
  organisation,
  content,
  width,
}: {
  organisation: string
  content: RootContent[]
  width: number
}) {
  return (
    <Box flexDirection="column" gap={1} marginY={1} width={width}>
      <Text>
        <Text bold color="cyan">
          Vraagbaak
        </Text>
        <Text dimColor> · {organisation}</Text>
      </Text>
      <Content content={content} width={width} />
    </Box>
  )
}

function Thinking({ question, text }: { question: string; text: string }) {
  return (
    <Box flexDirection="column" gap={1} marginBottom={1}>
      <Text bold>› {question}</Text>
      <Text dimColor> {text}</Text>
    </Box>
  )
}
