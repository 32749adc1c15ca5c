DELETE FROM resumes WHERE format NOT IN ('pdf', 'docx', 'odt', 'txt');
ALTER TABLE resumes DROP CONSTRAINT resumes_format_check;
ALTER TABLE resumes ADD CONSTRAINT resumes_format_check
    CHECK (format IN ('pdf', 'docx', 'odt', 'txt'));
