package io.pgtracker.scraper.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Looks into the file of a client's private key: the driver wants to be told the algorithm of a PEM
 * key, and knows fewer kinds of PEM than libpq.
 */
final class ClientKey {
  private static final long MAX_BYTES = 64 * 1024;
  private static final String PKCS8 = "-----BEGIN PRIVATE KEY-----";
  private static final String PKCS8_END = "-----END PRIVATE KEY-----";

  private ClientKey() {}

  /** What to do about a key the driver cannot read; empty for one it can. */
  static Optional<String> problem(String file) {
    String text;
    try {
      text = read(file);
    } catch (IOException e) {
      return Optional.of("sslkey " + file + " cannot be read");
    }
    if (text.contains("-----BEGIN ENCRYPTED PRIVATE KEY") || text.contains("Proc-Type: 4,ENCR")) {
      return Optional.of(
          "sslkey "
              + file
              + " is an encrypted PEM file, which is not supported; write it as PKCS-12:"
              + " openssl pkcs12 -export -inkey <key> -in <cert> -name user -out <file>.p12");
    }
    if (text.contains("-----BEGIN") && !text.contains(PKCS8)) {
      return Optional.of(
          "sslkey "
              + file
              + " is not PKCS-8; write it so: openssl pkcs8 -topk8 -nocrypt -in <key> -out <file>");
    }
    return Optional.empty();
  }

  /** Algorithm of a PKCS-8 PEM key; RSA where the file is of another kind. */
  static String algorithm(String file) {
    try {
      String text = read(file);
      int start = text.indexOf(PKCS8);
      int end = text.indexOf(PKCS8_END);
      if (start >= 0 && end > start) {
        byte[] key =
            Base64.getMimeDecoder().decode(text.substring(start + PKCS8.length(), end).strip());
        for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
          if (isOf(algorithm, key)) {
            return algorithm;
          }
        }
      }
    } catch (IOException e) {
      // told by problem(), or nobody named the file
    }
    return "RSA";
  }

  private static boolean isOf(String algorithm, byte[] key) {
    try {
      KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(key));
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static String read(String file) throws IOException {
    Path path = Path.of(file);
    return Files.size(path) > MAX_BYTES ? "" : Files.readString(path, StandardCharsets.ISO_8859_1);
  }
}
