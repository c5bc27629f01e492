import { sendPage } from '../../website/send-page.ts'
import { requireRole } from '../auth/require-role.tsx'
import type { EditorApp, EditorDependencies } from '../editor-environment.ts'
import { redirectWithFlash } from '../flash.ts'
import { formText, readForm } from '../read-editor-form.ts'
import { ChannelsPage } from './ChannelsPage.tsx'
import { channelPaths } from './channel-paths.ts'

/** The message channels, for administrators: how they are doing, pause, and what failed. */
export function addChannelPages(app: EditorApp, { channelAdministration, audit }: EditorDependencies): void {
  if (!channelAdministration) return
  const administration = channelAdministration

  app.get(channelPaths.list, requireRole('beheerder'), async (context) =>
    sendPage(
      context,
      <ChannelsPage
        page={context.get('page')}
        channels={await administration.overview()}
        deadLetters={await administration.deadLetters()}
      />,
    ),
  )

  for (const path of [channelPaths.pause, channelPaths.resume])
    app.post(path, requireRole('beheerder'), async (context) => {
      const name = formText(await readForm(context), 'kanaal')
      const isPause = path === channelPaths.pause
      const exists = await (isPause ? administration.pause(name) : administration.resume(name))
      if (!exists) {
        const text = 'Dit kanaal bestaat niet. Kies een kanaal in de lijst.'
        return redirectWithFlash(context, channelPaths.list, { kind: 'error', text })
      }
      const action = isPause ? 'gepauzeerd' : 'hervat'
      const title = (await administration.overview()).find((channel) => channel.name === name)?.title ?? name
      await audit({
        editor: context.get('editor'),
        action,
        objectKind: 'kanaal',
        objectId: name,
        objectName: title,
      })
      return redirectWithFlash(context, channelPaths.list, { kind: 'ok', text: `${title} is ${action}.` })
    })

  app.post(channelPaths.retry, requireRole('beheerder'), async (context) => {
    const id = formText(await readForm(context), 'bericht')
    const count = id === '' ? await administration.retryAll() : Number(await administration.retry(id))
    if (count === 0) {
      const text = 'Er is niets om opnieuw te proberen; misschien is het al verstuurd.'
      return redirectWithFlash(context, channelPaths.list, { kind: 'info', text })
    }
    await audit({
      editor: context.get('editor'),
      action: 'opnieuw geprobeerd',
      objectKind: 'bericht',
      objectName: id === '' ? `alle mislukte berichten (${count})` : id,
    })
    const text =
      count === 1 ? 'Het bericht wordt opnieuw geprobeerd.' : `${count} berichten worden opnieuw geprobeerd.`
    return redirectWithFlash(context, channelPaths.list, { kind: 'ok', text })
  })
}
