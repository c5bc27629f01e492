CREATE TABLE `channel_conversation` (
	`id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`key` text NOT NULL,
	`address` text NOT NULL,
	`token` text,
	`options` text NOT NULL,
	`introduced_at` integer,
	`last_incoming_at` integer NOT NULL,
	`stopped_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `channel_conversation_key` ON `channel_conversation` (`channel`,`key`);--> statement-breakpoint
CREATE TABLE `channel_inbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`channel` text NOT NULL,
	`event_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`content` text,
	`language` text,
	`is_public` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`lease_owner` text,
	`lease_until` integer,
	`error` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `channel_inbox_event` ON `channel_inbox` (`channel`,`event_id`);--> statement-breakpoint
CREATE INDEX `channel_inbox_state` ON `channel_inbox` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `channel_inbox_conversation` ON `channel_inbox` (`conversation_id`,`id`);--> statement-breakpoint
CREATE TABLE `channel_outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`delivery_id` text NOT NULL,
	`channel` text NOT NULL,
	`conversation_id` text NOT NULL,
	`inbox_id` integer,
	`part` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`unknown_attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`lease_owner` text,
	`lease_until` integer,
	`platform_id` text,
	`sent_at` integer,
	`delivery_state` text,
	`error` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `channel_outbox_delivery_id_unique` ON `channel_outbox` (`delivery_id`);--> statement-breakpoint
CREATE INDEX `channel_outbox_state` ON `channel_outbox` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `channel_outbox_conversation` ON `channel_outbox` (`conversation_id`,`id`);--> statement-breakpoint
CREATE INDEX `channel_outbox_platform` ON `channel_outbox` (`channel`,`platform_id`);--> statement-breakpoint
CREATE TABLE `channel_state` (
	`channel` text PRIMARY KEY NOT NULL,
	`paused_at` integer,
	`cursor` text,
	`last_error` text,
	`last_error_at` integer
);
