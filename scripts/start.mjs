// `npm start`: installs what is missing and starts the server. Arguments go to `vraagbaak serve`.
import { fileURLToPath } from 'node:url'
import { makeBundle } from './bundle.mjs'
import { installDependencies } from './install-dependencies.mjs'
import { requireNode } from './require-node.mjs'

requireNode()
installDependencies({ development: false })
await makeBundle()

// In this process, so that a signal reaches the server without passing it on.
const program = fileURLToPath(new URL('../cli/bin.js', import.meta.url))
process.argv = [process.execPath, program, 'serve', ...process.argv.slice(2)]
await import('../cli/bin.js')
