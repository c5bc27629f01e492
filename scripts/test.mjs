// `npm test`: everything a fresh clone needs, then all checks and tests. With what a start needs prepared, every test
// that starts the product is quicker.
import { findBrowser } from './find-browser.mjs'
import { installDependencies } from './install-dependencies.mjs'
import { requireNode } from './require-node.mjs'
import { runSteps } from './steps.mjs'

requireNode()
installDependencies({ development: true })
await import('./prepare.mjs')
process.exitCode = runSteps({ ...process.env, CHROMIUM_PATH: findBrowser() })
