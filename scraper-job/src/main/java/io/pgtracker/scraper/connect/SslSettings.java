package io.pgtracker.scraper.connect;

import org.jspecify.annotations.Nullable;

/**
 * How the connection is encrypted.
 *
 * @param rootCert file of trusted certificates; null where none is needed or the system's are used
 * @param systemRoots whether the certificate authorities of the Java runtime are trusted
 * @param cert file of the client's certificate, if it has one
 * @param key file of its private key (PEM, PKCS-8 DER, or PKCS-12)
 * @param keyPassword password of the key file
 * @param negotiation {@code postgres} or {@code direct}
 */
public record SslSettings(
    SslMode mode,
    @Nullable String rootCert,
    boolean systemRoots,
    @Nullable String cert,
    @Nullable String key,
    @Nullable Secret keyPassword,
    String negotiation) {}
