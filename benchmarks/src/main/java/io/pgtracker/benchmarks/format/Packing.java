package io.pgtracker.benchmarks.format;

import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdInputStream;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Ways to compress. */
enum Packing {
  GZIP_1("gzip 1", 1),
  GZIP_6("gzip 6", 6),
  GZIP_9("gzip 9", 9),
  ZSTD_STREAM("zstd stream", 0),
  ZSTD_WHOLE("zstd in one piece", 0);

  private static final int BUFFER_BYTES = 32 * 1024;

  private final String label;
  private final int level;

  Packing(String label, int level) {
    this.label = label;
    this.level = level;
  }

  String label() {
    return label;
  }

  OutputStream pack(OutputStream out) throws IOException {
    return switch (this) {
      case ZSTD_STREAM -> new ZstdOutputStream(out);
      case ZSTD_WHOLE -> new WholeZstd(out);
      default -> new LeveledGzip(out, level);
    };
  }

  InputStream unpack(InputStream in) throws IOException {
    return this == ZSTD_STREAM || this == ZSTD_WHOLE
        ? new ZstdInputStream(in)
        : new GZIPInputStream(in, BUFFER_BYTES);
  }

  /** The JDK sets the level only from within. */
  private static final class LeveledGzip extends GZIPOutputStream {
    LeveledGzip(OutputStream out, int level) throws IOException {
      super(out, BUFFER_BYTES);
      def.setLevel(level);
    }
  }

  /** Holds everything until it is closed, which no writer of bounded memory could do. */
  private static final class WholeZstd extends ByteArrayOutputStream {
    private final OutputStream out;
    private boolean closed;

    WholeZstd(OutputStream out) {
      this.out = out;
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      ZstdCompressor zstd = new ZstdCompressor();
      byte[] packed = new byte[zstd.maxCompressedLength(count)];
      out.write(packed, 0, zstd.compress(buf, 0, count, packed, 0, packed.length));
      out.close();
    }
  }
}
