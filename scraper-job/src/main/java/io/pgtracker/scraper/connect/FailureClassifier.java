package io.pgtracker.scraper.connect;

import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sorts what the driver throws at connecting by what to do about it. */
final class FailureClassifier {
  /** PgBouncer before 1.21 says everything under this SQLSTATE. */
  private static final String POOLER_REFUSAL = "08P01";

  private FailureClassifier() {}

  static ConnectFailure classify(
      SQLException failure, ConnectionTarget target, HostPort host, String database) {
    String said = failure.getMessage() == null ? "no reason given" : failure.getMessage().strip();
    ConnectFailureReason reason = reason(failure, said.toLowerCase(Locale.ROOT));
    String what =
        "cannot connect to database \""
            + database
            + "\" at "
            + host
            + " as \""
            + target.user()
            + "\": "
            + said;
    String hidden =
        target
            .passwords()
            .find(host, database, target.user())
            .map(s -> s.hideIn(what))
            .orElse(what);
    return new ConnectFailure(
        reason, hidden, nextStep(reason, said, target, database), failure.getSQLState(), null);
  }

  private static ConnectFailureReason reason(SQLException failure, String said) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.equals("3D000")
        || said.contains("no such database") // PgBouncer has no SQLSTATE of its own for these
        || (said.contains("database \"") && said.contains("does not exist"))) {
      return ConnectFailureReason.NO_SUCH_DATABASE;
    }
    if (state.equals("53300")
        || said.contains("too many connections")
        || said.contains("no more connections allowed")) {
      return ConnectFailureReason.TOO_MANY_CONNECTIONS;
    }
    if (state.equals("42501")) {
      return ConnectFailureReason.NOT_PERMITTED;
    }
    if (hasCause(failure, SSLException.class)
        || hasCause(failure, GeneralSecurityException.class)
        || said.contains("does not support ssl")
        || said.contains("ssl error")
        || said.contains("ssl required")
        || said.contains("certificate")
        || said.contains("hostnameverifier")) {
      return ConnectFailureReason.SSL;
    }
    if (state.startsWith("28")
        || said.contains("no such user")
        || said.contains("auth failed")
        || said.contains("password")) {
      return ConnectFailureReason.AUTHENTICATION;
    }
    if (state.equals(POOLER_REFUSAL)) {
      return ConnectFailureReason.OTHER;
    }
    if (state.equals("57P03") || state.equals("57P01") || state.startsWith("08")) {
      return ConnectFailureReason.UNREACHABLE;
    }
    return ConnectFailureReason.OTHER;
  }

  private static String nextStep(
      ConnectFailureReason reason, String said, ConnectionTarget target, String database) {
    return switch (reason) {
      case UNREACHABLE ->
          "check that the server runs, listens on that address (listen_addresses, port) and that no"
              + " firewall is in between";
      case AUTHENTICATION ->
          said.contains("pg_hba.conf")
              ? "add a line for this role, database and client address to the server's pg_hba.conf"
                  + " (where its lines are hostssl: write sslmode=require)"
              : "check the role and its password (PGPASSWORD, ~/.pgpass with mode 0600, a service,"
                  + " or a password file)";
      case NO_SUCH_DATABASE ->
          "name an existing database after the last / of the URI (without one, the role's name is"
              + " taken)";
      case NOT_PERMITTED ->
          "run as an administrator: GRANT CONNECT ON DATABASE "
              + SqlNames.quoteIdentifier(database)
              + " TO "
              + SqlNames.quoteIdentifier(target.user());
      case TOO_MANY_CONNECTIONS ->
          "raise max_connections or the limit of the role, database or pool, or free connections";
      case SSL ->
          "check sslmode (now "
              + target.ssl().mode().libpqName()
              + "), sslrootcert, and that the certificate is for this host name";
      case NO_MATCHING_HOST -> "check target_session_attrs and the hosts";
      case OTHER ->
          said.contains("unsupported startup parameter")
              ? "add that parameter to the pooler's ignore_startup_parameters"
              : said.contains("TimeZone")
                  ? "start pgtracker with TZ=UTC: the server does not know this host's time zone"
                  : "see the log of the server or the pooler for the reason";
    };
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (type.isInstance(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
