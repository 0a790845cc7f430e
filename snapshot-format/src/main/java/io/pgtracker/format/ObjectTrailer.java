package io.pgtracker.format;

/**
 * Last line of an object. An object without one is truncated.
 *
 * @param lines lines before the trailer
 * @param frames frames, failed ones included
 * @param rows rows of all frames
 * @param crc32c CRC-32C of all bytes before the trailer line, uncompressed, as 8 hex digits
 */
public record ObjectTrailer(long lines, long frames, long rows, String crc32c)
    implements SnapshotLine {}
