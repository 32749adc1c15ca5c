-- CVs also come as RTF, Word 97, HTML, e-mail and Europass.
ALTER TABLE resumes DROP CONSTRAINT resumes_format_check;
ALTER TABLE resumes ADD CONSTRAINT resumes_format_check
    CHECK (format IN ('pdf', 'docx', 'odt', 'txt', 'rtf', 'doc', 'html', 'eml', 'europass'));
