package io.pgtracker.scraper.connect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every connection parameter of libpq, the environment variable that stands for it, and what
 * pgtracker does with it: honour it, do without it (with a word), or refuse it.
 */
enum LibpqParameter {
  HOST("PGHOST"),
  PORT("PGPORT"),
  DBNAME("PGDATABASE"),
  USER("PGUSER"),
  PASSWORD("PGPASSWORD"),
  PASSFILE("PGPASSFILE"),
  SERVICE("PGSERVICE"),
  SERVICEFILE("PGSERVICEFILE"),
  CONNECT_TIMEOUT("PGCONNECT_TIMEOUT"),
  SSLMODE("PGSSLMODE"),
  SSLNEGOTIATION("PGSSLNEGOTIATION"),
  SSLROOTCERT("PGSSLROOTCERT"),
  SSLCERT("PGSSLCERT"),
  SSLKEY("PGSSLKEY"),
  SSLPASSWORD(null),
  CHANNEL_BINDING("PGCHANNELBINDING"),
  REQUIRE_AUTH("PGREQUIREAUTH"),
  TARGET_SESSION_ATTRS("PGTARGETSESSIONATTRS"),
  KEEPALIVES(null),

  CLIENT_ENCODING("PGCLIENTENCODING", Policy.NOT_NEEDED, "it is always UTF8"),
  APPLICATION_NAME("PGAPPNAME", Policy.NOT_NEEDED, "it is always pgtracker"),
  FALLBACK_APPLICATION_NAME(null, Policy.NOT_NEEDED, "application_name is always pgtracker"),
  KEEPALIVES_IDLE(null, Policy.NOT_NEEDED, "set it in the operating system: tcp_keepalive_time"),
  KEEPALIVES_INTERVAL(
      null, Policy.NOT_NEEDED, "set it in the operating system: tcp_keepalive_intvl"),
  KEEPALIVES_COUNT(null, Policy.NOT_NEEDED, "set it in the operating system: tcp_keepalive_probes"),
  TCP_USER_TIMEOUT(null, Policy.NOT_NEEDED, "every read has a timeout of its own"),
  SSLCOMPRESSION("PGSSLCOMPRESSION", Policy.NOT_NEEDED, "servers no longer compress"),

  OPTIONS(
      "PGOPTIONS",
      Policy.REFUSED,
      "nothing is set on the session, since behind a connection pool it would reach other clients;"
          + " write ALTER ROLE … SET … on the server instead"),
  HOSTADDR(
      "PGHOSTADDR", Policy.REFUSED, "write the address as host and leave the name to the resolver"),
  REQUIREPEER("PGREQUIREPEER", Policy.REFUSED, "it is for Unix sockets; use sslmode=verify-full"),
  GSSENCMODE(
      "PGGSSENCMODE",
      Policy.REFUSED,
      "GSSAPI encryption is not available; write sslmode=verify-full",
      "disable",
      "prefer"),
  KRBSRVNAME("PGKRBSRVNAME", Policy.REFUSED, Reasons.NO_GSS, "postgres"),
  GSSLIB("PGGSSLIB", Policy.REFUSED, Reasons.NO_GSS, "gssapi"),
  GSSDELEGATION("PGGSSDELEGATION", Policy.REFUSED, Reasons.NO_GSS, "0"),
  SSLCERTMODE(
      "PGSSLCERTMODE", Policy.REFUSED, "give or leave out sslcert and sslkey instead", "allow"),
  SSLCRL("PGSSLCRL", Policy.REFUSED, Reasons.NO_CRL),
  SSLCRLDIR("PGSSLCRLDIR", Policy.REFUSED, Reasons.NO_CRL),
  SSLSNI("PGSSLSNI", Policy.REFUSED, "the server's name is always sent; leave it out", "1"),
  SSLKEYLOGFILE(null, Policy.REFUSED, "leave it out; session keys are never written"),
  SSL_MIN_PROTOCOL_VERSION(
      "PGSSLMINPROTOCOLVERSION",
      Policy.REFUSED,
      "write JAVA_TOOL_OPTIONS=-Djdk.tls.client.protocols=TLSv1.3 instead",
      "TLSv1",
      "TLSv1.1",
      "TLSv1.2"),
  SSL_MAX_PROTOCOL_VERSION(
      "PGSSLMAXPROTOCOLVERSION",
      Policy.REFUSED,
      "write JAVA_TOOL_OPTIONS=-Djdk.tls.client.protocols=TLSv1.2 instead",
      "TLSv1.3"),
  MIN_PROTOCOL_VERSION("PGMINPROTOCOLVERSION", Policy.REFUSED, Reasons.PROTOCOL_3_0, "3.0"),
  MAX_PROTOCOL_VERSION(
      "PGMAXPROTOCOLVERSION", Policy.REFUSED, Reasons.PROTOCOL_3_0, "3.0", "3.2", "latest"),
  LOAD_BALANCE_HOSTS(
      "PGLOADBALANCEHOSTS",
      Policy.REFUSED,
      "a random server each time would mix histories; name one instance for each server",
      "disable"),
  REPLICATION(
      null, Policy.REFUSED, "statistics are read on an ordinary connection", "false", "off", "0"),
  SCRAM_CLIENT_KEY(null, Policy.REFUSED, Reasons.GIVE_PASSWORD),
  SCRAM_SERVER_KEY(null, Policy.REFUSED, Reasons.GIVE_PASSWORD),
  OAUTH_ISSUER(null, Policy.REFUSED, Reasons.GIVE_PASSWORD),
  OAUTH_CLIENT_ID(null, Policy.REFUSED, Reasons.GIVE_PASSWORD),
  OAUTH_CLIENT_SECRET(null, Policy.REFUSED, Reasons.GIVE_PASSWORD),
  OAUTH_SCOPE(null, Policy.REFUSED, Reasons.GIVE_PASSWORD);

  /** What becomes of a parameter that was given. */
  enum Policy {
    HONOURED,
    NOT_NEEDED,
    REFUSED
  }

  private static final class Reasons {
    static final String NO_GSS = "GSSAPI is not available; use a password or a client certificate";
    static final String NO_CRL =
        "revocation lists are not read; write JAVA_TOOL_OPTIONS=-Dcom.sun.net.ssl.checkRevocation=true";
    static final String PROTOCOL_3_0 = "the protocol spoken is 3.0; leave it out";
    static final String GIVE_PASSWORD = "use a password (SCRAM) or a client certificate";
  }

  private final @Nullable String variable;
  private final Policy policy;
  private final String reason;

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> harmlessValues;

  LibpqParameter(@Nullable String variable) {
    this(variable, Policy.HONOURED, "");
  }

  LibpqParameter(
      @Nullable String variable, Policy policy, String reason, String... harmlessValues) {
    this.variable = variable;
    this.policy = policy;
    this.reason = reason;
    this.harmlessValues = List.of(harmlessValues);
  }

  /** Its name in URIs and service files. */
  String libpqName() {
    return name().toLowerCase(Locale.ROOT);
  }

  Optional<String> variable() {
    return Optional.ofNullable(variable);
  }

  /** What to do when it has {@code value}: some values of a refused parameter ask for nothing. */
  Policy policyFor(String value) {
    return policy == Policy.REFUSED && harmlessValues.contains(value) ? Policy.HONOURED : policy;
  }

  /** Why it is refused or not needed, and what to write instead. */
  String reason() {
    return reason;
  }

  static Optional<LibpqParameter> of(String libpqName) {
    return Arrays.stream(values()).filter(p -> p.libpqName().equals(libpqName)).findFirst();
  }
}
