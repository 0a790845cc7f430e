package io.pgtracker.scraper.connect;

import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/** What pgjdbc is told, so that nothing is set on the session and nothing can hang. */
final class DriverProperties {
  static final String APPLICATION_NAME = "pgtracker";

  private DriverProperties() {}

  static Properties of(
      ConnectionTarget target, HostPort host, String database, Duration socketTimeout) {
    Properties properties = new Properties();
    PGProperty.PG_HOST.set(properties, host.hostInUri());
    PGProperty.PG_PORT.set(properties, host.port());
    PGProperty.USER.set(properties, target.user());
    // An empty password keeps the driver from reading ~/.pgpass itself, without checking its mode.
    PGProperty.PASSWORD.set(
        properties,
        target.passwords().find(host, database, target.user()).map(Secret::reveal).orElse(""));
    setTimeouts(properties, target.connectTimeout(), socketTimeout);
    setProtocol(properties);
    setSsl(properties, target.ssl());
    PGProperty.CHANNEL_BINDING.set(properties, target.channelBinding());
    setIfPresent(PGProperty.REQUIRE_AUTH, properties, target.requireAuth());
    PGProperty.TCP_KEEP_ALIVE.set(properties, target.keepAlive());
    return properties;
  }

  private static void setTimeouts(
      Properties properties, Duration connectTimeout, Duration socketTimeout) {
    PGProperty.CONNECT_TIMEOUT.set(properties, wholeSeconds(connectTimeout));
    PGProperty.SSL_RESPONSE_TIMEOUT.set(properties, Math.toIntExact(connectTimeout.toMillis()));
    PGProperty.SOCKET_TIMEOUT.set(properties, wholeSeconds(socketTimeout));
    // Name resolution, TLS and authentication together; the other two bound single steps.
    PGProperty.LOGIN_TIMEOUT.set(properties, wholeSeconds(connectTimeout.multipliedBy(2)));
    PGProperty.CANCEL_SIGNAL_TIMEOUT.set(properties, wholeSeconds(connectTimeout));
  }

  private static void setProtocol(Properties properties) {
    PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
    PGProperty.PREPARE_THRESHOLD.set(properties, 0);
    PGProperty.BINARY_TRANSFER.set(properties, false);
    PGProperty.GSS_ENC_MODE.set(properties, "disable");
    // Error details may quote rows.
    PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
    // The name goes into the startup packet, where PgBouncer tracks it for each client, only if
    // the driver may assume 9.0; else it would SET it on the session.
    PGProperty.APPLICATION_NAME.set(properties, APPLICATION_NAME);
    PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "9.0");
    // Before 12 the driver runs SET extra_float_digits on the session, which behind a pool reaches
    // other clients. It spares connections that name a replication mode; below an assumed 9.4 it
    // does not send that mode to the server, so this only switches the SET off.
    PGProperty.REPLICATION.set(properties, "false");
  }

  private static void setSsl(Properties properties, SslSettings ssl) {
    PGProperty.SSL_MODE.set(properties, ssl.mode().libpqName());
    PGProperty.SSL_NEGOTIATION.set(properties, ssl.negotiation());
    if (ssl.systemRoots()) {
      PGProperty.SSL_FACTORY.set(properties, "org.postgresql.ssl.DefaultJavaSSLFactory");
    }
    setIfPresent(PGProperty.SSL_ROOT_CERT, properties, ssl.rootCert());
    setIfPresent(PGProperty.SSL_CERT, properties, ssl.cert());
    String key = ssl.key();
    if (key != null) {
      PGProperty.SSL_KEY.set(properties, key);
      PGProperty.PEM_KEY_ALGORITHM.set(properties, ClientKey.algorithm(key));
    }
    Secret keyPassword = ssl.keyPassword();
    // Without one the driver would ask the console.
    PGProperty.SSL_PASSWORD.set(properties, keyPassword == null ? "" : keyPassword.reveal());
  }

  private static void setIfPresent(
      PGProperty property, Properties properties, @Nullable String value) {
    if (value != null) {
      property.set(properties, value);
    }
  }

  private static int wholeSeconds(Duration duration) {
    return Math.toIntExact(Math.max(1, (duration.toMillis() + 999) / 1000));
  }
}
