// Run by npm after an installation, and by the Dockerfile: makes the first start as quick as the later ones. What goes
// wrong here costs only speed, so it never makes an installation fail.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { makeBundle } from './bundle.mjs'

await makeBundle()
const program = fileURLToPath(new URL('../cli/bin.js', import.meta.url))
spawnSync(process.execPath, [program, 'prepare'], { stdio: ['ignore', 'ignore', 'inherit'] })
