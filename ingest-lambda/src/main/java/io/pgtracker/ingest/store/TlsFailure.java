package io.pgtracker.ingest.store;

import java.io.FileNotFoundException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A store that showed a certificate which proves nothing: trying again does not help. */
final class TlsFailure {
  private static final String BUNDLE =
      "Amazon RDS and Aurora have authorities of their own: take global-bundle.pem from"
          + " https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem and name it by"
          + " sslrootcert=<file> in the store's URL (a function gets it by a layer, as"
          + " /opt/global-bundle.pem); other providers tell where their bundle is";

  private TlsFailure() {}

  /** What is wrong with the certificate, and the next step; null: something else went wrong. */
  static @Nullable String problem(SQLException e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof CertificateException
          || at instanceof CertPathValidatorException
          || at instanceof CertPathBuilderException) {
        return "nobody we know vouches for its certificate; " + BUNDLE;
      }
      if (at instanceof FileNotFoundException) {
        return "there is no file as sslrootcert names it; " + BUNDLE;
      }
      String message = String.valueOf(at.getMessage());
      if (message.contains("hostnameverifier") || message.contains("HostnameVerifier")) {
        return "its certificate is for another host; use the name that stands in the certificate,"
            + " not an address or an alias";
      }
    }
    return null;
  }
}
