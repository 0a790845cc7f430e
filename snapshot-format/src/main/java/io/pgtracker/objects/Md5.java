package io.pgtracker.objects;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The checksum S3 uses for entity tags; not for security. */
final class Md5 {
  private Md5() {}

  /** Its 16 bytes. */
  static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("MD5").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no MD5", e);
    }
  }
}
