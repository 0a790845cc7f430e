package io.pgtracker.pipeline.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import io.pgtracker.objects.ObjectStores;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.scraper.cli.GrantsCommand;
import io.pgtracker.scraper.cli.ScrapeCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine;

/**
 * A server that lives through five moments which a scraper with a memory records, with work,
 * resets, objects that come and go between them. Right before and right after each of them it is
 * asked for all of every relation.
 */
final class LiveRun implements AutoCloseable {
  static final String DATABASE = "bank";

  private static final String ROLE = "pgtracker";

  private final PostgresServer postgres;
  private final List<Relation> relations;
  private final Path folder;
  private final Connection looker;
  private final Connection holder;
  private final Connection waiter;
  private final List<Moment> moments = new ArrayList<>();
  private final Map<String, List<String>> types = new TreeMap<>();
  private final Set<String> taken = new TreeSet<>();

  private LiveRun(PostgresServer postgres, Connection store, Path folder)
      throws SQLException, IOException {
    this.postgres = postgres;
    this.folder = folder;
    execute("postgres", "create database " + DATABASE);
    execute("postgres", "create extension pg_stat_statements");
    execute("postgres", grants());
    // Who looks is not to move what is looked at.
    execute("postgres", "alter role " + ROLE + " set pg_stat_statements.track = 'none'");
    play("scene");
    this.relations = Relation.recorded(store, postgres.major(), statements());
    this.looker = connect(ROLE);
    execute(looker, "set application_name = '" + Relation.LOOKER + "'");
    execute(looker, "set search_path = pg_catalog"); // definitions name schemas, as the scraper's
    execute(looker, "set statement_timeout = 0");
    Told.prepare(looker);
    this.holder = connect("postgres");
    holder.setAutoCommit(false);
    execute(holder, "select from held for update");
    this.waiter = connect("postgres");
    Thread waits = new Thread(this::waitForRow, "waits for a row");
    waits.setDaemon(true);
    waits.start();
    Await.until(
        "a session to wait for the row",
        () -> !told("select from pg_locks where not granted").rows().isEmpty());
  }

  /**
   * Starts a server, and stops it when it has lived.
   *
   * @param store knows which relations are recorded
   */
  static LiveRun of(int major, Connection store, Path folder) throws Exception {
    PostgresServer postgres =
        PostgresServer.builder()
            .major(major)
            .setting("shared_preload_libraries", "pg_stat_statements")
            .setting("pg_stat_statements.max", "100")
            .setting("wal_level", "logical")
            .setting("max_prepared_transactions", "5")
            .setting("track_functions", "all")
            .setting("track_io_timing", "on")
            .setting("checkpoint_timeout", "1h")
            .setting("autovacuum", "off")
            .start();
    try (LiveRun run = new LiveRun(postgres, store, folder)) {
      run.live();
      return run;
    } catch (SQLException | IOException | RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  private void live() throws Exception {
    record("the first");
    work(50);
    play("growth");
    record("after growth");
    work(30);
    play("upheaval");
    resetOneStatement();
    try (Traffic traffic = new Traffic(this)) {
      traffic.begin();
      record("while sessions go on");
    }
    work(20);
    play("eviction");
    record("after eviction and resets");
    work(10);
    play("afterwards");
    Files.move(folder.resolve("spool"), folder.resolve("forgotten")); // its memory
    record("by a scraper without memory");
    for (Relation relation : relations) {
      if (moments.get(0).before().containsKey(relation.name())) {
        types.put(
            relation.name(),
            Told.types(looker, relation.query(Relation.list(relation.columns()), false)));
      }
    }
  }

  /** Transactions of a kind that pgbench knows. */
  void work(int transactions) throws SQLException {
    try (Connection session = connect("postgres");
        Statement statement = session.createStatement()) {
      for (int i = 0; i < transactions; i++) {
        transaction(statement, 2 + i % 300);
      }
    }
  }

  static void transaction(Statement statement, int account) throws SQLException {
    statement.execute("begin");
    statement.execute("update account set balance = balance + 3 where id = " + account);
    statement.execute("select balance from account where id = " + account);
    statement.execute("insert into ledger (account, delta) values (" + account + ", 3)");
    statement.execute("commit");
  }

  private void resetOneStatement() throws SQLException {
    String one = "query like 'select balance from account where id = %'";
    if (postgres.major() >= 12) {
      execute(
          DATABASE,
          "select pg_stat_statements_reset(userid, dbid, queryid) from pg_stat_statements where "
              + one);
    } else {
      execute(DATABASE, "select pg_stat_statements_reset()");
    }
  }

  private void record(String name) throws SQLException, IOException, ObjectStoreException {
    Map<String, Told> before = look();
    int code =
        new CommandLine(new ScrapeCommand())
            .execute(
                "--instance=" + instance(),
                "--url=" + postgres.uri("postgres").replace("postgres@", ROLE + "@"),
                "--to=file:" + folder.resolve("objects"),
                "--spool=" + folder.resolve("spool"),
                "--interval=all=1s",
                "--query-text=full",
                "--statement-timeout=60s",
                "--once");
    assertThat(code).isZero();
    String at = Objects.requireNonNull(told("select clock_timestamp()").rows().get(0).get(0));
    moments.add(new Moment(name, at, before, look(), newest()));
  }

  private Map<String, Told> look() throws SQLException {
    Map<String, Told> told = new LinkedHashMap<>();
    for (Relation relation : relations) {
      try {
        told.put(relation.name(), told(relation.query(Relation.list(relation.columns()), false)));
      } catch (SQLException e) {
        if (!"42501".equals(e.getSQLState())) { // passwords and the like
          throw e;
        }
      }
    }
    return told;
  }

  private Told told(String query) throws SQLException {
    return Told.by(looker, query);
  }

  private StoredObject newest() throws IOException, ObjectStoreException {
    try (ObjectStore objects = ObjectStores.open("file:" + folder.resolve("objects"))) {
      for (var object : objects.list("", null, 100)) {
        if (taken.add(object.key())) {
          return objects.get(object.key(), 16L << 20);
        }
      }
    }
    throw new IllegalStateException("the scraper sent nothing");
  }

  int major() {
    return postgres.major();
  }

  String instance() {
    return "v" + postgres.major();
  }

  List<Relation> relations() {
    return relations;
  }

  /** The server's names of the types of columns, by relation. */
  Map<String, List<String>> types() {
    return types;
  }

  List<Moment> moments() {
    return moments;
  }

  Connection connect(String role) throws SQLException {
    String url = postgres.jdbcUrl(DATABASE).replace("user=postgres", "user=" + role);
    return DriverManager.getConnection(url + "&preferQueryMode=simple");
  }

  private String statements() throws SQLException {
    try (Connection session = connect("postgres");
        Statement statement = session.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select extversion from pg_extension where extname = 'pg_stat_statements'")) {
      row.next();
      return row.getString(1);
    }
  }

  private void play(String script) throws SQLException, IOException {
    try (var in = LiveRun.class.getResourceAsStream(script + ".sql");
        Connection session = connect("postgres")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      execute(session, "set lock_timeout = '10s'");
      for (String statement : text.strip().split(";\n", -1)) {
        execute(session, statement);
      }
    }
  }

  private void waitForRow() {
    try {
      execute(waiter, "select from held for share");
    } catch (SQLException ended) {
      // with the run
    }
  }

  private static String grants() {
    StringWriter out = new StringWriter();
    new CommandLine(new GrantsCommand()).setOut(new PrintWriter(out)).execute();
    return out.toString();
  }

  private void execute(String database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(database))) {
      execute(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      looker.close();
      holder.close(); // which gives the row to the session that waits
      waiter.close();
    } finally {
      postgres.close();
    }
  }
}
