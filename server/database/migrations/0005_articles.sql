ALTER TABLE `article_draft` ADD `writing_text` text;--> statement-breakpoint
ALTER TABLE `article_draft` DROP COLUMN `base_revision`;--> statement-breakpoint
ALTER TABLE `article_draft` DROP COLUMN `writing_revision`;