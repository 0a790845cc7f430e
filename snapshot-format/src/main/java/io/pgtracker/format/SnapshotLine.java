package io.pgtracker.format;

/** One line of an object: header first, then frames and gaps in any number, a trailer last. */
public sealed interface SnapshotLine permits ObjectHeader, FramePart, GapRecord, ObjectTrailer {}
