// `npm run dev`: as `npm start`, and starts again when code changes. Content needs no restart: the server follows it.
import { installDependencies } from './install-dependencies.mjs'
import { requireNode } from './require-node.mjs'

requireNode()
installDependencies({ development: true })

// Style sheets and the code of the widget are read and not imported: without `--include` nobody would watch them.
process.argv = [
  process.execPath,
  'tsx',
  'watch',
  '--clear-screen=false',
  '--include=server/**/*.css',
  '--include=server/widget/browser/*.ts',
  'scripts/serve-from-source.mjs',
  ...process.argv.slice(2),
]
await import('tsx/cli')
