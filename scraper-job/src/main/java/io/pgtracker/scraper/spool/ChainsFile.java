package io.pgtracker.scraper.spool;

import io.pgtracker.scraper.changes.Chains;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the rows that were sent from a process that ended well to the very next one. The file says
 * with which sequence number that one begins: a process in between, even one that was killed at
 * once, has moved that number on disk before it sent anything, and so made the file void.
 */
final class ChainsFile {
  private static final Logger LOG = LoggerFactory.getLogger(ChainsFile.class);

  private final Path file;
  private final String scraperId;
  private final SequenceFile sequence;

  ChainsFile(Path file, String scraperId, SequenceFile sequence) {
    this.file = file;
    this.scraperId = scraperId;
    this.sequence = sequence;
  }

  /** Takes over the chains of the process before this one, if nothing came in between. */
  void loadInto(Chains chains) {
    try {
      if (!Files.exists(file)) {
        return;
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      int length = bytes.remaining() - Long.BYTES;
      if (length < 0 || bytes.getLong(length) != checksum(bytes.array(), length)) {
        throw new IOException("its checksum does not match");
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.array(), 0, length));
      if (in.readUTF().equals(scraperId) && in.readLong() == sequence.first()) {
        chains.readFrom(in);
      }
    } catch (IOException damaged) {
      LOG.warn("{} is damaged, complete frames are sent: {}", file, damaged.toString());
    }
  }

  /** Leaves the chains to the next process. Call it when all frames so far are safe. */
  void save(Chains chains) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(scraperId);
      out.writeLong(sequence.firstOfNextProcess());
      chains.writeTo(out);
      out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
      AtomicFile.replace(file, bytes.toByteArray());
    } catch (IOException e) {
      LOG.warn("sent rows cannot be noted on disk, complete frames come next: {}", e.toString());
    }
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return checksum.getValue();
  }
}
