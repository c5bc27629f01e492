// `npm run dev`: as `npm start`, and starts again when code changes. Content needs no restart: the server follows it.
import { installDependencies } from './install-dependencies.mjs'
import { requireNode } from './require-node.mjs'

requireNode()
installDependencies({ development: true })

process.argv = [
  process.execPath,
  'tsx',
  'watch',
  '--clear-screen=false',
  'cli/bin.js',
  'serve',
  ...process.argv.slice(2),
]
await import('tsx/cli')
