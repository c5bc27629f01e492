ALTER TABLE `article_draft` ADD `group_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
UPDATE `article_draft` SET `group_ids` = json_array(`group_id`) WHERE `group_id` IS NOT NULL;--> statement-breakpoint
ALTER TABLE `article_draft` DROP COLUMN `group_id`;