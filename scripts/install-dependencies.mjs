import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs `npm ci` when node_modules does not hold what package-lock.json asks for; does nothing otherwise.
 * Stops with a sentence when that fails.
 * @param {{ development: boolean }} options whether the packages for development are needed too
 */
export function installDependencies({ development }) {
  if (isInstalled(development)) return
  console.log('Installing dependencies (npm ci). This takes about a minute...')
  const { status } = spawnSync(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(development ? ['--include=dev'] : [])],
    {
      cwd: root,
      stdio: 'inherit',
      // On Windows npm is a batch file, which only a shell can start.
      shell: process.platform === 'win32',
    },
  )
  if (status === 0) return
  console.error(
    'npm ci did not succeed; the reason is above. Check the connection to the npm registry (npm ping) and try again.',
  )
  process.exit(1)
}

/**
 * npm keeps what it installed in node_modules/.package-lock.json. Contents are compared and not dates, which a clone,
 * a copy or an image layer changes. Optional packages are left out: they are the builds for other platforms.
 */
function isInstalled(development) {
  const installed = readPackages('node_modules/.package-lock.json')
  return Object.entries(readPackages('package-lock.json')).every(([path, wanted]) => {
    const needed = path !== '' && !wanted.optional && (development || !(wanted.dev || wanted.devOptional))
    return (
      !needed ||
      (installed[path]?.version === wanted.version && installed[path].integrity === wanted.integrity)
    )
  })
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).packages
  } catch {
    return {}
  }
}
