import type { ChannelOverview } from '../../channel-administration/create-channel-administration.ts'
import type { DeadLetter } from '../../channel-administration/dead-letters.ts'
import { Button } from '../components/Button.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { EditorPage } from '../components/EditorPage.tsx'
import { Moment } from '../components/Moment.tsx'
import { PostForm } from '../components/PostForm.tsx'
import type { Page } from '../editor-environment.ts'
import { channelPaths } from './channel-paths.ts'

interface ChannelsPageProps {
  page: Page
  channels: ChannelOverview[]
  deadLetters: DeadLetter[]
}

/** More are counted only: after a token that expired overnight there can be thousands. */
const mostLetters = 100

const stateNames: Record<ChannelOverview['state'], string> = { off: 'uit', on: 'aan', paused: 'gepauzeerd' }

/** How the message channels are doing, for the administrator. */
export function ChannelsPage({ page, channels, deadLetters }: ChannelsPageProps) {
  const titleOf = (name: string) => channels.find((channel) => channel.name === name)?.title ?? name
  return (
    <EditorPage page={page} title="Kanalen">
      <p class="vb-lead">
        Een kanaal staat uit tot de instellingen in de omgeving staan; de README zegt welke. Op pauze komt er
        nog wel binnen, maar gaat er niets uit.
      </p>
      <DataTable
        caption="Kanalen"
        captionHidden
        rows={channels}
        empty="Deze server heeft geen kanalen."
        columns={[
          { title: 'Kanaal', cell: ({ title }) => title },
          { title: 'Staat', cell: (channel) => <State page={page} channel={channel} /> },
          { title: 'Wacht op antwoord', kind: 'number', cell: ({ waitingMessages }) => waitingMessages },
          { title: 'Wacht op verzenden', kind: 'number', cell: ({ waitingParts }) => waitingParts },
          { title: 'Mislukt', kind: 'number', cell: ({ deadLetters: failed }) => failed },
          {
            title: 'Laatste fout',
            cell: ({ lastError }) =>
              lastError ? (
                <>
                  <Moment at={lastError.at} page={page} />: {lastError.text}
                </>
              ) : (
                '–'
              ),
          },
          { title: 'Pauze', cell: (channel) => <PauseButton page={page} channel={channel} /> },
        ]}
      />
      <section>
        <h2>Mislukte berichten</h2>
        {deadLetters.length > 0 ? (
          <p>
            Vraagbaak probeert deze niet meer vanzelf. Neem de oorzaak weg en probeer het dan opnieuw. Wat de
            vrager schreef, is hier niet te zien.
          </p>
        ) : null}
        <DataTable
          caption="Mislukte berichten, nieuwste eerst"
          captionHidden
          rows={deadLetters.slice(0, mostLetters)}
          empty="Er is niets mislukt."
          columns={[
            {
              title: 'Wat',
              cell: ({ kind, state }) => (state === 'unreachable' ? `${kind}, niet te bereiken` : kind),
            },
            { title: 'Kanaal', cell: ({ channel }) => titleOf(channel) },
            { title: 'Wanneer', cell: ({ at }) => <Moment at={at} page={page} /> },
            { title: 'Waarom', cell: ({ reason }) => reason },
            {
              title: 'Opnieuw',
              cell: ({ id, canRetry }) =>
                canRetry ? (
                  <PostForm page={page} action={channelPaths.retry} class="ed-inline-form">
                    <Button kind="secondary" name="bericht" value={id}>
                      Probeer opnieuw<span class="vb-hidden">: {id}</span>
                    </Button>
                  </PostForm>
                ) : (
                  'kan niet'
                ),
            },
          ]}
        />
        {deadLetters.length > mostLetters ? <p>En nog {deadLetters.length - mostLetters}.</p> : null}
        {deadLetters.length > 1 ? (
          <PostForm page={page} action={channelPaths.retry} class="ed-inline-form">
            <Button kind="secondary">Probeer alles opnieuw</Button>
          </PostForm>
        ) : null}
      </section>
    </EditorPage>
  )
}

/** On or off, with what is wrong and how long something waits. */
function State({ page, channel }: { page: Page; channel: ChannelOverview }) {
  const { state, problem, waitingSince } = channel
  return (
    <>
      {problem ? `uit: ${problem}` : stateNames[state]}
      {waitingSince === undefined ? null : (
        <span class="ed-table__more">
          wacht sinds <Moment at={waitingSince} page={page} />
        </span>
      )}
    </>
  )
}

function PauseButton({ page, channel: { name, title, state } }: { page: Page; channel: ChannelOverview }) {
  if (state === 'off') return '–'
  const isPaused = state === 'paused'
  return (
    <PostForm page={page} action={isPaused ? channelPaths.resume : channelPaths.pause} class="ed-inline-form">
      <Button kind="secondary" name="kanaal" value={name}>
        {isPaused ? 'Hervat' : 'Pauzeer'}
        <span class="vb-hidden"> {title}</span>
      </Button>
    </PostForm>
  )
}
