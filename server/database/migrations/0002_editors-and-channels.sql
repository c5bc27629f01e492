CREATE TABLE `article_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`language` text NOT NULL,
	`path` text,
	`base_text` text,
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
	`writing_text` text,
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
CREATE TABLE `channel_conversation` (
	`id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`key` text NOT NULL,
	`address` text NOT NULL,
	`token` text,
	`options` text NOT NULL,
	`language` text,
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
	`reply_id` text NOT NULL,
	`channel` text NOT NULL,
	`conversation_id` text NOT NULL,
	`inbox_id` integer,
	`part` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`unknown_attempts` integer DEFAULT 0 NOT NULL,
	`last_attempt_at` integer,
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
CREATE INDEX `channel_outbox_attempt` ON `channel_outbox` (`channel`,`last_attempt_at`);--> statement-breakpoint
CREATE INDEX `channel_outbox_reply` ON `channel_outbox` (`reply_id`);--> statement-breakpoint
CREATE TABLE `channel_state` (
	`channel` text PRIMARY KEY NOT NULL,
	`paused_at` integer,
	`cursor` text,
	`last_error` text,
	`last_error_at` integer
);
--> statement-breakpoint
CREATE TABLE `direct_line_activity` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conversation_id` text NOT NULL,
	`delivery_id` text,
	`activity` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `direct_line_activity_delivery_id_unique` ON `direct_line_activity` (`delivery_id`);--> statement-breakpoint
CREATE INDEX `direct_line_activity_conversation` ON `direct_line_activity` (`conversation_id`,`id`);--> statement-breakpoint
CREATE TABLE `direct_line_conversation` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`last_used_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `direct_line_conversation_token_hash_unique` ON `direct_line_conversation` (`token_hash`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`user_id` text,
	`user_name` text NOT NULL,
	`action` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text,
	`object_name` text NOT NULL,
	`details` text
);
--> statement-breakpoint
CREATE INDEX `audit_log_at` ON `audit_log` (`at`);--> statement-breakpoint
CREATE INDEX `audit_log_object` ON `audit_log` (`object_kind`,`object_id`);--> statement-breakpoint
CREATE TABLE `editor_account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`password` text,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `editor_user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `editor_account_user` ON `editor_account` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `editor_account_provider` ON `editor_account` (`provider_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `editor_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`user_id` text,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `editor_user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `editor_session` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	FOREIGN KEY (`user_id`) REFERENCES `editor_user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `editor_session_token_unique` ON `editor_session` (`token`);--> statement-breakpoint
CREATE INDEX `editor_session_user` ON `editor_session` (`user_id`);--> statement-breakpoint
CREATE TABLE `editor_sign_in_attempt` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_failure_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `editor_two_factor` (
	`id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`user_id` text NOT NULL,
	`verified` integer DEFAULT true,
	`failed_verification_count` integer DEFAULT 0,
	`locked_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `editor_user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `editor_two_factor_user` ON `editor_two_factor` (`user_id`);--> statement-breakpoint
CREATE TABLE `editor_user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`two_factor_enabled` integer DEFAULT false,
	`role` text NOT NULL,
	`is_blocked` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `editor_user_email_unique` ON `editor_user` (`email`);--> statement-breakpoint
CREATE TABLE `editor_verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `editor_verification_identifier` ON `editor_verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `grouped_question` (
	`question_id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`kind` text NOT NULL,
	`asked_at` integer NOT NULL,
	`channel` text NOT NULL,
	`is_pinned` integer NOT NULL,
	`is_settled` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `grouped_question_group` ON `grouped_question` (`group_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `question_group` (
	`id` text PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	`label` text NOT NULL,
	`state` text NOT NULL,
	`count_at_state` integer NOT NULL,
	`assigned_to` text,
	`due_on` text,
	`article_id` text,
	`created_at` integer NOT NULL,
	`changed_at` integer,
	`changed_by` text
);
--> statement-breakpoint
CREATE INDEX `question_log_conversation` ON `question_log` (`conversation`,`asked_at`);