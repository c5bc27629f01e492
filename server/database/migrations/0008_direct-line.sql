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
CREATE UNIQUE INDEX `direct_line_conversation_token_hash_unique` ON `direct_line_conversation` (`token_hash`);