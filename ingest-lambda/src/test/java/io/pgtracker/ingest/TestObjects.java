package io.pgtracker.ingest;

import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.RowTooLargeException;
import io.pgtracker.format.ScraperInfo;
import io.pgtracker.format.ServerIdentity;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes objects as a scraper would, with content of the test's choice. */
public final class TestObjects {
  /** When the first object of a test is begun. */
  public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private TestObjects() {}

  /** An object whose id is a number. */
  public static StoredObject object(String instance, long number, Content content) {
    return object(instance, "scraper-1", number, content);
  }

  /** The same, from a scraper with a name. */
  public static StoredObject object(String instance, String scraper, long number, Content content) {
    String id = String.format("%032x", number);
    ObjectKey key = new ObjectKey(new InstanceName(instance), START, id);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectHeader header =
        new ObjectHeader(
            1, id, instance, Map.of("env", "test"), new ScraperInfo(scraper, "test"), START);
    try (SnapshotWriter writer = new SnapshotWriter(bytes, header)) {
      content.writeTo(writer);
      writer.finish();
    } catch (IOException | RowTooLargeException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return new StoredObject(key.path(), md5(bytes.toByteArray()), bytes.toByteArray());
  }

  /** The server of most tests, at the time of its start. */
  public static ServerIdentity server(String systemIdentifier, Instant reset) {
    return new ServerIdentity(180_000, systemIdentifier, START, reset, reset, reset, reset, false);
  }

  /** Head of a frame whose tick is its time. */
  public static FrameHead head(
      String dataset,
      @Nullable String database,
      Instant at,
      long sequence,
      @Nullable ServerIdentity server,
      Map<String, String> evidence,
      List<ColumnSpec> columns) {
    return new FrameHead(
        dataset, database, at, at, at.minusMillis(3), sequence, server, evidence, columns);
  }

  /** Writes a complete frame. */
  public static void frame(SnapshotWriter writer, FrameHead head, List<@Nullable String[]> rows)
      throws IOException, RowTooLargeException {
    FrameWriter frame = writer.beginFrame(head);
    for (@Nullable String[] row : rows) {
      frame.row(row);
    }
    frame.end(0, 1_000, true);
  }

  /** ETag of a content, as object stores give it. */
  public static String md5(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the lines between header and trailer. */
  public interface Content {
    /** Writes frames and gaps. */
    void writeTo(SnapshotWriter writer) throws IOException, RowTooLargeException;
  }
}
