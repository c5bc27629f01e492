CREATE TABLE `question_log` (
	`id` text PRIMARY KEY NOT NULL,
	`asked_at` integer NOT NULL,
	`channel` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`redacted` text NOT NULL,
	`outcome` text NOT NULL,
	`message` text,
	`shown` text NOT NULL,
	`confidence` real NOT NULL,
	`thresholds` text,
	`microseconds` integer NOT NULL,
	`conversation` text NOT NULL,
	`helpful` integer,
	`remark` text,
	`rated_at` integer
);
--> statement-breakpoint
CREATE INDEX `question_log_asked_at` ON `question_log` (`asked_at`);--> statement-breakpoint
CREATE INDEX `question_log_outcome` ON `question_log` (`outcome`,`asked_at`);