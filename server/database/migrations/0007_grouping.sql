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