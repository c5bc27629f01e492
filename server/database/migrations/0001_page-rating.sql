CREATE TABLE `page_rating` (
	`id` text PRIMARY KEY NOT NULL,
	`rated_at` integer NOT NULL,
	`article_id` text NOT NULL,
	`language` text NOT NULL,
	`revision` text NOT NULL,
	`helpful` integer NOT NULL,
	`remark` text
);
--> statement-breakpoint
CREATE INDEX `page_rating_article` ON `page_rating` (`article_id`,`rated_at`);