package io.pgtracker.scraper.collect;

import io.pgtracker.catalog.Version;
import io.pgtracker.format.ColumnSpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgResultSet;

/**
 * One connection to a database of the monitored server, and what was found out about it. The
 * connection speaks the simple protocol in autocommit mode; transactions are opened and ended by
 * messages of our own.
 */
public final class MonitoredConnection implements AutoCloseable {
  private final Connection connection;
  private final Guards guards;
  private final InstantSource clock;
  private final int serverMajor;
  private final TypeNames types = new TypeNames();
  private final Map<String, Optional<InstalledExtension>> extensions = new HashMap<>();
  private final Map<String, Boolean> helpers = new HashMap<>();
  private @Nullable FrameOpening opening;
  private OpeningAnswer.@Nullable Backend backend;
  private @Nullable LastingIdentity lastingIdentity;
  private boolean bareIdentity;
  private boolean usable = true;

  MonitoredConnection(Connection connection, Guards guards, InstantSource clock)
      throws SQLException {
    this.connection = connection;
    this.guards = guards;
    this.clock = clock;
    this.serverMajor = connection.getMetaData().getDatabaseMajorVersion();
  }

  /** The server's major version, to choose SQL by. */
  Version serverVersion() {
    return new Version(serverMajor, 0);
  }

  Guards guards() {
    return guards;
  }

  /** False once the connection broke. */
  boolean isUsable() {
    return usable;
  }

  /** Opens a frame's transaction. */
  Opened open() throws SQLException {
    FrameOpening known = opening;
    if (known == null) {
      known = new FrameOpening(guards, serverMajor, probe());
      opening = known;
    }
    try {
      return open(known);
    } catch (SQLException refused) {
      rollback();
      if (!usable || bareIdentity || !isRefusal(refused.getSQLState())) {
        throw refused;
      }
      lastingIdentity = null;
      bareIdentity = true; // a right that was taken away meanwhile costs evidence, not the frame
      opening = new FrameOpening(guards, serverMajor, IdentityEvidence.NONE);
      return open(opening);
    }
  }

  private static boolean isRefusal(@Nullable String state) {
    return state != null && (state.startsWith("42") || state.startsWith("0A"));
  }

  private Opened open(FrameOpening frameOpening) throws SQLException {
    Instant asked = clock.instant();
    ResultRows rows = message(frameOpening.sql());
    Instant answered = clock.instant();
    OpeningAnswer answer = FrameOpening.read(rows);
    LastingIdentity lasting = lastingIdentity;
    if (lasting == null || !answer.backend().equals(backend)) {
      lasting =
          LastingIdentity.read(
              Objects.requireNonNull(query(frameOpening.lastingSql()).next(), "identity"));
      lastingIdentity = lasting;
      backend = answer.backend();
    }
    return new Opened(
        answer.collectedAt(),
        asked.plus(Duration.between(asked, answered).dividedBy(2)),
        answer.identity(lasting));
  }

  /** Runs one SELECT in a transaction of its own; for what is not a frame. */
  ResultRows select(String sql) throws SQLException {
    try {
      ResultRows rows = message(FrameOpening.sql(guards, serverMajor, sql));
      commit();
      return rows;
    } catch (SQLException e) {
      rollback();
      throw e;
    }
  }

  /** Runs statements as one message in the open transaction; gives the rows of the last. */
  ResultRows query(String sql) throws SQLException {
    return message(Marker.mark(sql));
  }

  /** Runs statements that give no rows. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Marker.mark(sql));
    }
  }

  void commit() throws SQLException {
    execute("COMMIT");
  }

  /** Ends a transaction that failed, so that the next frame works. Closes what cannot go on. */
  void rollback() {
    try {
      execute("ROLLBACK");
    } catch (SQLException broken) {
      usable = false;
      close();
    }
  }

  /** Where an extension is installed in this database; asked once per connection. */
  Optional<InstalledExtension> extension(String name) throws SQLException {
    Optional<InstalledExtension> known = extensions.get(name);
    if (known == null) {
      known = InstalledExtension.read(select(InstalledExtension.lookup(name)));
      extensions.put(name, known);
    }
    return known;
  }

  /** Whether a helper is there that can be trusted; asked once per connection. */
  boolean mayUse(String function) throws SQLException {
    Boolean known = helpers.get(function);
    if (known == null) {
      known = select(HelperFunction.parse(function).lookup()).next() != null;
      helpers.put(function, known);
    }
    return known;
  }

  /** Forgets what was found out: rights may be granted and extensions installed or moved. */
  void forget() {
    extensions.clear();
    helpers.clear();
    opening = null;
    lastingIdentity = null;
    bareIdentity = false;
  }

  private IdentityEvidence probe() throws SQLException {
    @Nullable String[] row =
        Objects.requireNonNull(select("SELECT " + IdentityEvidence.PROBE_COLUMNS).next());
    return new IdentityEvidence(
        PostgresText.bool(row[0]),
        PostgresText.bool(row[1]),
        PostgresText.bool(row[2]),
        PostgresText.bool(row[3]),
        PostgresText.bool(row[4]));
  }

  private ResultRows message(String sql) throws SQLException {
    Statement statement = connection.createStatement();
    try {
      statement.closeOnCompletion();
      statement.setEscapeProcessing(false); // what is sent is what stands in the SQL file
      ResultSet last = null;
      boolean rows = statement.execute(sql);
      while (rows || statement.getUpdateCount() != -1) {
        if (rows) {
          last = statement.getResultSet();
        }
        rows = statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
      }
      if (last == null) {
        throw new SQLException("a statement that should give rows gave none");
      }
      return new ResultRows(last, columns(last));
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private List<ColumnSpec> columns(ResultSet results) throws SQLException {
    ResultSetMetaData metaData = results.getMetaData();
    PgResultSet typed = results.unwrap(PgResultSet.class);
    List<Integer> oids = new ArrayList<>();
    for (int i = 1; i <= metaData.getColumnCount(); i++) {
      oids.add(typed.getColumnOID(i));
    }
    learnTypes(types.lookup(oids));
    List<ColumnSpec> columns = new ArrayList<>();
    for (int i = 1; i <= oids.size(); i++) {
      columns.add(new ColumnSpec(metaData.getColumnLabel(i), types.name(oids.get(i - 1))));
    }
    return List.copyOf(columns);
  }

  private void learnTypes(String lookup) throws SQLException {
    if (lookup.isEmpty()) {
      return;
    }
    ResultRows rows = query(lookup);
    for (@Nullable String[] row = rows.next(); row != null; row = rows.next()) {
      types.learn(
          Integer.parseUnsignedInt(Objects.requireNonNull(row[0])), Objects.requireNonNull(row[1]));
    }
  }

  @Override
  public void close() {
    usable = false;
    try {
      connection.close();
    } catch (SQLException ignored) { // it is given up in any case
      return;
    }
  }
}
