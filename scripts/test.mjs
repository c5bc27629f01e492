// `npm test`: everything a fresh clone needs, then all checks and tests.
import { findBrowser } from './find-browser.mjs'
import { installDependencies } from './install-dependencies.mjs'
import { requireNode } from './require-node.mjs'
import { runSteps } from './steps.mjs'

requireNode()
installDependencies({ development: true })
process.exitCode = runSteps({ ...process.env, CHROMIUM_PATH: findBrowser() })
