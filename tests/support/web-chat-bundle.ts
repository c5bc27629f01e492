import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const version = '4.18.1'
const folder = fileURLToPath(new URL('../../node_modules/.cache/web-chat', import.meta.url))
const kept = join(folder, `webchat-es5-${version}.js`)

/**
 * Microsoft's own Web Chat as one script, from npm. Packed and not installed: its hundreds of packages are in the bundle
 * already.
 * @throws a sentence when npm cannot be reached
 */
export async function webChatBundle(): Promise<string> {
  return readFile(kept, 'utf8').catch(download)
}

async function download(): Promise<string> {
  const temporary = await mkdtemp(join(tmpdir(), 'vraagbaak-web-chat-'))
  try {
    const name = `botframework-webchat@${version}`
    await run('npm', ['pack', name, '--silent', '--pack-destination', temporary])
    const file = 'package/dist/webchat-es5.js'
    await run('tar', ['-xzf', join(temporary, `botframework-webchat-${version}.tgz`), '-C', temporary, file])
    await mkdir(folder, { recursive: true })
    await rename(join(temporary, file), kept)
    return await readFile(kept, 'utf8')
  } catch (cause) {
    throw new Error(`Web Chat ${version} could not be fetched from npm; check the connection (npm ping).`, {
      cause,
    })
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
