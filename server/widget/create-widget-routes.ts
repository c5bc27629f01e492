import { Hono } from 'hono'
import type { AppDependencies } from '../http/create-app.ts'

export function createWidgetRoutes(_dependencies: AppDependencies): Hono {
  return new Hono()
}
