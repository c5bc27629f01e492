import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The path of a Chromium for the browser tests. On Debian, as root, it is installed when it is missing; elsewhere this
 * stops with a sentence that says what to install.
 * @returns {string}
 */
export function findBrowser() {
  const found = findInstalled() ?? (isDebian() && process.getuid?.() === 0 ? installOnDebian() : undefined)
  if (found) return found
  console.error(
    'The browser tests need Chromium, and there is none on this machine. Install it (Debian: sudo apt-get install ' +
      'chromium; elsewhere Chromium or Google Chrome), or set CHROMIUM_PATH to the program, and try again.',
  )
  process.exit(1)
}

function findInstalled() {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin']
  const candidates = [
    process.env['CHROMIUM_PATH'],
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
  ]
  return candidates.find((path) => path && isExecutable(path))
}

function installOnDebian() {
  console.log('Installing Chromium for the browser tests (apt-get install chromium)...')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const command of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', ['-q', ...command], { stdio: 'inherit', env: environment })
    if (status !== 0) return undefined
  }
  return findInstalled()
}

/** Only Debian itself: Ubuntu's package of that name installs a snap, which does not work in a container. */
function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
