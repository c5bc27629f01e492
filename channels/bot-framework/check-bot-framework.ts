import type { ChannelCheck } from '../channel.ts'
import type { KeySet } from './create-key-set.ts'
import { messagesPath } from './messages-path.ts'

interface CheckDependencies {
  publicUrl: string
  accessToken: (renew?: boolean) => Promise<string>
  findKeySet: () => Promise<KeySet>
}

/** Whether Microsoft knows the bot and its keys can be read. Sends nothing. */
export async function checkBotFramework({
  publicUrl,
  accessToken,
  findKeySet,
}: CheckDependencies): Promise<ChannelCheck[]> {
  const token = await attempt(() => accessToken(true), 'Microsoft geeft de bot toegang.')
  const keys = await attempt(findKeySet, 'De sleutels van Microsoft zijn te lezen.')
  return [token, keys, checkAddress(publicUrl)]
}

async function attempt(step: () => Promise<unknown>, text: string): Promise<ChannelCheck> {
  try {
    await step()
    return { ok: true, text }
  } catch (error) {
    return { ok: false, text: error instanceof Error ? error.message : String(error) }
  }
}

function checkAddress(publicUrl: string): ChannelCheck {
  const address = `${publicUrl}${messagesPath}`
  return publicUrl.startsWith('https://')
    ? { ok: true, text: `Vul in Azure dit adres in als eindpunt voor berichten: ${address}` }
    : {
        ok: false,
        text: `Microsoft levert alleen af op een adres met https. Zet PUBLIC_URL op het adres van buiten (nu ${publicUrl}).`,
      }
}
