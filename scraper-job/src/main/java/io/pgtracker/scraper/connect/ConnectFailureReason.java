package io.pgtracker.scraper.connect;

/** Why a connection could not be made, by what has to be done about it. */
public enum ConnectFailureReason {
  /** Nothing answers there, or not in time, or the server is starting or stopping. */
  UNREACHABLE,
  /** The role, its password, or pg_hba.conf. */
  AUTHENTICATION,
  NO_SUCH_DATABASE,
  /** The role may log in and may not connect to this database. */
  NOT_PERMITTED,
  TOO_MANY_CONNECTIONS,
  /** Encryption: certificate, host name, or one side insists on it. */
  SSL,
  /** None of the hosts is what target_session_attrs asks for. */
  NO_MATCHING_HOST,
  OTHER
}
