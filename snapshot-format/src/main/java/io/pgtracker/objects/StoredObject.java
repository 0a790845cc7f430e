package io.pgtracker.objects;

/**
 * An object's content.
 *
 * @param key its key
 * @param etag the store's entity tag without quotes; for folders the MD5 of the content, as S3 has
 *     it for objects put in one request
 * @param content its bytes, compressed as stored
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredObject(String key, String etag, byte[] content) {}
