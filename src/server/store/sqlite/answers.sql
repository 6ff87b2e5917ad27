-- Of an answer, only what is needed to give it again is kept: no contact is stored twice.

UPDATE idempotency SET answer = json_set(
    answer, '$.number', json_extract(json_extract(answer, '$.body'), '$.id'))
WHERE CASE WHEN json_valid(answer) THEN json_type(json_extract(answer, '$.body'), '$.id') END
    = 'integer';
UPDATE idempotency SET answer = json_remove(answer, '$.body') WHERE json_valid(answer);
