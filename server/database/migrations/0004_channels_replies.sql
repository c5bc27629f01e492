CREATE TABLE `article_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`language` text NOT NULL,
	`path` text,
	`base_text` text,
	`base_revision` text,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`publish_at` integer,
	`expire_at` integer,
	`note` text DEFAULT '' NOT NULL,
	`group_id` text,
	`questions` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`scheduled_by` text,
	`writing_revision` text,
	`error` text,
	`published_commit` text,
	`published_at` integer
);
--> statement-breakpoint
CREATE INDEX `article_draft_state` ON `article_draft` (`state`,`publish_at`);--> statement-breakpoint
CREATE INDEX `article_draft_article` ON `article_draft` (`article_id`,`language`);--> statement-breakpoint
CREATE TABLE `article_draft_version` (
	`draft_id` text NOT NULL,
	`version` integer NOT NULL,
	`based_on` integer NOT NULL,
	`is_aside` integer NOT NULL,
	`fields` text NOT NULL,
	`body` text NOT NULL,
	`author_name` text NOT NULL,
	`author_email` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`draft_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `article_expiry` (
	`path` text PRIMARY KEY NOT NULL,
	`expire_at` integer NOT NULL,
	`set_by_name` text NOT NULL,
	`set_by_email` text NOT NULL,
	`error` text
);
--> statement-breakpoint
ALTER TABLE `channel_conversation` ADD `language` text;--> statement-breakpoint
ALTER TABLE `channel_outbox` ADD `reply_id` text NOT NULL;--> statement-breakpoint
ALTER TABLE `channel_outbox` ADD `last_attempt_at` integer;--> statement-breakpoint
CREATE INDEX `channel_outbox_attempt` ON `channel_outbox` (`channel`,`last_attempt_at`);--> statement-breakpoint
CREATE INDEX `channel_outbox_reply` ON `channel_outbox` (`reply_id`);