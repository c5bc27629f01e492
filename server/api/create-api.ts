import { Hono } from 'hono'
import type { AppDependencies } from '../http/create-app.ts'

export function createApi(_dependencies: AppDependencies): Hono {
  return new Hono()
}
