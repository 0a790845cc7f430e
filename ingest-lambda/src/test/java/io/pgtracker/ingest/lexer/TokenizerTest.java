package io.pgtracker.ingest.lexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.ingest.lexer.Token.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tokens as PostgreSQL's and psql's lexers see them. */
class TokenizerTest {

  @Test
  void strings_of_every_form_are_one_token() throws Exception {
    for (String string :
        List.of(
            "'it''s; -- no comment'",
            "E'it\\'s; \\\\'",
            "e'\\''",
            "b'01'",
            "X'1f'",
            "N'n'",
            "U&'d\\0061t'",
            "$$it's; \"$x$\" :v$$",
            "$fn$ $$ ; $$ $other$ $fn$",
            "$ü$ $ü$")) {
      assertThat(Tokenizer.tokenize(string, 1)).as(string).hasSize(1);
      assertThat(Tokenizer.tokenize(string, 1).get(0).kind()).as(string).isEqualTo(Kind.STRING);
    }
  }

  @Test
  void a_backslash_ends_a_plain_string_but_not_one_with_escapes() throws Exception {
    assertThat(kinds("'\\' x")).isEqualTo("STRING SPACE WORD");
    assertThat(kinds("E'\\' x'")).isEqualTo("STRING");
  }

  @Test
  void comments_nest_and_end_with_their_line() throws Exception {
    assertThat(kinds("/* a /* b */ ; */x")).isEqualTo("COMMENT WORD");
    assertThat(kinds("--a;\nx")).isEqualTo("COMMENT SPACE WORD");
  }

  @Test
  void casts_slices_and_assignments_are_no_variables() throws Exception {
    assertThat(kinds("a::text")).isEqualTo("WORD SYMBOL WORD");
    assertThat(kinds("a[1:2]")).isEqualTo("WORD SYMBOL NUMBER VARIABLE SYMBOL");
    assertThat(kinds("f(x := 1)"))
        .isEqualTo("WORD SYMBOL WORD SPACE SYMBOL SYMBOL SPACE NUMBER SYMBOL");
    assertThat(kinds(":a :'b' :\"c\" :'d e'"))
        .isEqualTo("VARIABLE SPACE VARIABLE SPACE VARIABLE SPACE SYMBOL STRING");
  }

  @Test
  void numbers_parameters_and_identifiers_are_told_apart() throws Exception {
    assertThat(kinds("1.5e-3")).isEqualTo("NUMBER");
    assertThat(kinds(".5")).isEqualTo("NUMBER");
    assertThat(kinds("1-2")).isEqualTo("NUMBER SYMBOL NUMBER");
    assertThat(kinds("$1")).isEqualTo("SYMBOL");
    assertThat(kinds("a$b")).isEqualTo("WORD");
    assertThat(kinds("\"a\"\"b;\".c")).isEqualTo("QUOTED SYMBOL WORD");
    assertThat(Tokenizer.tokenize("\"A\"\"b\"", 1).get(0).name()).isEqualTo("A\"b");
    assertThat(Tokenizer.tokenize("PG_Class", 1).get(0).name()).isEqualTo("pg_class");
  }

  @Test
  void lines_are_counted_through_strings_and_comments() throws Exception {
    List<Token> tokens = Tokenizer.tokenize("'a\nb' /*\n\n*/ x\ny", 1);
    assertThat(tokens.stream().filter(t -> t.kind() == Kind.WORD).map(Token::line))
        .containsExactly(4, 5);
  }

  @Test
  void what_never_ends_is_refused_with_its_line() {
    for (String open : List.of("\n'a", "\n\"a", "\n$a$ $$", "\n/* /* */", "\nE'\\'")) {
      assertThatThrownBy(() -> Tokenizer.tokenize(open, 1))
          .as(open)
          .isInstanceOfSatisfying(ScriptException.class, e -> assertThat(e.line()).isEqualTo(2))
          .hasMessageContaining("never ends");
    }
  }

  @Test
  void nothing_of_a_script_is_lost_whatever_it_is_made_of() {
    List<String> pieces =
        List.of(
            "'",
            "''",
            "\"",
            "$$",
            "$a$",
            "$",
            ":",
            "::",
            ":'x'",
            "--",
            "/*",
            "*/",
            "\n",
            " ",
            "E'",
            "\\",
            "1.",
            ".",
            "e",
            "a",
            "ü",
            ";",
            "U&'",
            "(",
            "pg_catalog");
    Random random = new Random(20261123);
    int whole = 0;
    for (int i = 0; i < 20_000; i++) {
      String script =
          random
              .ints(random.nextInt(12), 0, pieces.size())
              .mapToObj(pieces::get)
              .collect(Collectors.joining());
      try {
        List<Token> tokens = Tokenizer.tokenize(script, 1);
        assertThat(tokens.stream().map(Token::text).collect(Collectors.joining()))
            .isEqualTo(script);
        whole++;
      } catch (ScriptException neverEnds) {
        assertThat(neverEnds.line()).isPositive();
      }
    }
    assertThat(whole).isGreaterThan(5_000);
  }

  private static String kinds(String script) throws ScriptException {
    return Tokenizer.tokenize(script, 1).stream()
        .map(token -> token.kind().name())
        .collect(Collectors.joining(" "));
  }
}
