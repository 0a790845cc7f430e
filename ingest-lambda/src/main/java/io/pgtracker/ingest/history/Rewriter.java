package io.pgtracker.ingest.history;

import io.pgtracker.ingest.history.Part.Remark;
import io.pgtracker.ingest.history.Part.Severity;
import io.pgtracker.ingest.history.Part.Statement;
import io.pgtracker.ingest.lexer.ScriptException;
import io.pgtracker.ingest.lexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Redirects to the past what a search path can't: names qualified with pg_catalog or
 * information_schema, CURRENT_TIMESTAMP and its like, SHOW. Everything else stays as written.
 */
final class Rewriter {
  private static final Set<String> QUERIES = Set.of("select", "with", "values", "table", "(");
  private static final Set<String> TRANSACTIONS =
      Set.of("begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release");

  /**
   * Settings that change how long an answer may take or how it looks on the wire, never what it
   * says.
   */
  private static final Set<String> HARMLESS_SETTINGS =
      Set.of(
          "application_name",
          "client_encoding",
          "client_min_messages",
          "deadlock_timeout",
          "idle_in_transaction_session_timeout",
          "jit",
          "lock_timeout",
          "log_min_messages",
          "maintenance_work_mem",
          "max_parallel_workers_per_gather",
          "statement_timeout",
          "work_mem");

  /** now() is shadowed, these keywords can't be. */
  private static final Map<String, String> KEYWORDS =
      Map.of(
          "current_timestamp", "timestamptz",
          "localtimestamp", "timestamp",
          "current_time", "timetz",
          "localtime", "time",
          "current_date", "date");

  private final HistoryNames names;
  private final List<Token> tokens;
  private final List<Remark> remarks;
  private final StringBuilder sql = new StringBuilder();
  private int at;

  /** A statement that may run: null where it has no meaning here and is left out. */
  record Rewritten(@Nullable String sql, List<Remark> remarks) {}

  private Rewriter(HistoryNames names, List<Token> tokens, List<Remark> remarks) {
    this.names = names;
    this.tokens = tokens;
    this.remarks = remarks;
  }

  /**
   * A statement as it runs against the past.
   *
   * @throws ScriptException if it is no query, or asks for what was not recorded
   */
  static Rewritten rewrite(Statement statement, HistoryNames names) throws ScriptException {
    List<Remark> remarks = new ArrayList<>();
    Token first = statement.tokens().get(0);
    String command = first.isIdentifier() ? first.name() : first.text();
    if (QUERIES.contains(command)) {
      Rewriter rewriter = new Rewriter(names, statement.tokens(), remarks);
      rewriter.query();
      return new Rewritten(rewriter.sql.toString(), remarks);
    }
    List<Token> words = statement.tokens().stream().filter(token -> !token.isBlank()).toList();
    if (command.equals("show")) {
      return new Rewritten(show(words, remarks), remarks);
    }
    if (TRANSACTIONS.contains(command)) {
      remarks.add(
          new Remark(
              first.line(), Severity.IGNORED, command + ": each query runs by itself, read-only"));
      return new Rewritten(null, remarks);
    }
    if (command.equals("set") || command.equals("reset")) {
      set(words, remarks);
      return new Rewritten(null, remarks);
    }
    throw new ScriptException(
        first.line(),
        command.equals("explain")
            ? "explain: the plan would be the store's, not the server's of then"
            : command + ": only queries can be asked of the past");
  }

  private static String show(List<Token> words, List<Remark> remarks) {
    String setting =
        words.subList(1, words.size()).stream().map(Token::text).collect(Collectors.joining());
    remarks.add(
        new Remark(
            words.get(0).line(), Severity.REWRITTEN, "show asks the settings of then: " + setting));
    return setting.equalsIgnoreCase("all")
        ? "select name, history.shown_setting(name, setting, unit, vartype) as setting,"
            + " short_desc as description from pg_settings order by lower(name) collate \"C\""
        : "select current_setting('%s') as \"%s\""
            .formatted(setting.replace("'", "''"), setting.replace("\"", "\"\""));
  }

  private static void set(List<Token> words, List<Remark> remarks) throws ScriptException {
    int i = 1;
    while (i < words.size() && (words.get(i).isWord("session") || words.get(i).isWord("local"))) {
      i++;
    }
    Token setting = words.get(Math.min(i, words.size() - 1));
    if (!HARMLESS_SETTINGS.contains(setting.name()) && !setting.name().startsWith("enable_")) {
      throw new ScriptException(
          setting.line(),
          "set " + setting.text() + ": it could turn the answer away from the past");
    }
    remarks.add(
        new Remark(
            setting.line(),
            Severity.IGNORED,
            "set " + setting.name() + " does not change an answer"));
  }

  private void query() throws ScriptException {
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      boolean begins = !isBefore("."); // of a qualified name, or a name by itself
      if (begins && token.isIdentifier() && isAt(next(at), ".")) {
        qualified(token);
      } else if (begins && token.kind() == Token.Kind.WORD && !isBefore("as")) {
        word(token);
      } else {
        sql.append(token.text());
        at++;
      }
    }
  }

  private void word(Token token) {
    String type = KEYWORDS.get(token.name());
    int begin = at++;
    if (type != null) {
      sql.append("(now()::").append(type).append(precision(begin)).append(')');
      rewritten(token, token.text(), "now() of then");
    } else if (token.isWord("current_catalog")) {
      sql.append("current_database()");
      rewritten(token, token.text(), "current_database()");
    } else {
      sql.append(token.text());
    }
  }

  /** {@code (3)} after CURRENT_TIMESTAMP and its like; it is taken with the keyword. */
  private String precision(int keyword) {
    int open = next(keyword);
    int digits = next(open);
    int close = next(digits);
    if (!isAt(open, "(") || !isAt(close, ")") || tokens.get(digits).kind() != Token.Kind.NUMBER) {
      return "";
    }
    at = close + 1;
    return "(" + tokens.get(digits).text() + ")";
  }

  /** A name after {@code schema.}; other qualified names, columns among them, stay. */
  private void qualified(Token schema) throws ScriptException {
    int place = next(next(at));
    if (place >= tokens.size() || !tokens.get(place).isIdentifier()) {
      sql.append(schema.text());
      at++;
      return;
    }
    Token name = tokens.get(place);
    String target =
        switch (schema.name()) {
          case "pg_catalog" -> ofCatalog(name, place);
          case "information_schema" -> ofInformationSchema(name);
          default -> schema.text();
        };
    String written = (target.isEmpty() ? "" : target + ".") + name.text();
    if (!target.equals(schema.text())) {
      rewritten(schema, schema.text() + "." + name.text(), written);
    }
    sql.append(written);
    at = place + 1;
  }

  /** The schema to write instead of pg_catalog; empty: the search path decides by arguments. */
  private String ofCatalog(Token name, int place) throws ScriptException {
    String type = names.schemaOfType(name.name());
    if (isBefore("::") || isBefore("as")) {
      return type == null ? "pg_catalog" : type;
    }
    if (isAt(next(place), "(")) {
      return names.functions().contains(name.name()) ? "" : "pg_catalog";
    }
    String relation = names.schemaOfRelation(name.name());
    if (relation != null) {
      return relation;
    }
    boolean literal =
        next(place) < tokens.size() && tokens.get(next(place)).kind() == Token.Kind.STRING;
    if (literal || isBefore("collate")) {
      return type == null ? "pg_catalog" : type;
    }
    throw new ScriptException(
        name.line(), "pg_catalog." + name.text() + " is not recorded, or not of that version");
  }

  private String ofInformationSchema(Token name) throws ScriptException {
    if (names.informationSchema().contains(name.name())) {
      return HistoryNames.INFORMATION_SCHEMA;
    }
    throw new ScriptException(
        name.line(),
        "information_schema." + name.text() + " would show the store; ask pg_catalog's own tables");
  }

  /**
   * Where the next token stands that is neither space nor comment; the number of tokens at the end.
   */
  private int next(int from) {
    int i = from + 1;
    while (i < tokens.size() && tokens.get(i).isBlank()) {
      i++;
    }
    return Math.min(i, tokens.size());
  }

  private boolean isAt(int place, String symbol) {
    return place < tokens.size() && tokens.get(place).isSymbol(symbol);
  }

  /** Whether that symbol or word stands before this token. */
  private boolean isBefore(String text) {
    int i = at - 1;
    while (i >= 0 && tokens.get(i).isBlank()) {
      i--;
    }
    return i >= 0 && (tokens.get(i).isSymbol(text) || tokens.get(i).isWord(text));
  }

  private void rewritten(Token token, String written, String instead) {
    remarks.add(new Remark(token.line(), Severity.REWRITTEN, written + " became " + instead));
  }
}
