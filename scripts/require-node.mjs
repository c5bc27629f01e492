import { readFileSync } from 'node:fs'

/**
 * Stops with a sentence when this Node is older than package.json asks for. Runs before anything of the project or of
 * node_modules is loaded, so it uses nothing that an old Node does not know.
 */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const required = engines.node.replace('>=', '')
  if (isAtLeast(process.versions.node, required)) return
  console.error(
    `Vraagbaak needs Node ${required} or newer, and this is Node ${process.versions.node}. ` +
      'Install a newer version from https://nodejs.org and try again.',
  )
  process.exit(1)
}

function isAtLeast(version, required) {
  const [major, minor] = version.split('.').map(Number)
  const [requiredMajor, requiredMinor = 0] = required.split('.').map(Number)
  return major > requiredMajor || (major === requiredMajor && minor >= requiredMinor)
}
